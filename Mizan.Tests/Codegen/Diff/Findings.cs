using Mizan.Codegen.Diff;

namespace Mizan.Tests.Codegen.Diff;

/// <summary>What the comparison of two descriptions has to find, one finding a line: <c>breaking argument-added f.limit</c>.</summary>
internal static class Findings
{
    /// <summary>Compares in both directions.</summary>
    public static void Check(string before, string after, string forward, string backward) => Assert.Multiple(() =>
    {
        Assert.That(Of(before, after), Is.EqualTo(Lines(forward)), "from the old to the new");
        Assert.That(Of(after, before), Is.EqualTo(Lines(backward)), "from the new to the old");
    });

    public static IReadOnlyList<Change> Changes(string before, string after) =>
        DocumentDiff.Compare(Description.Of(before), Description.Of(after));

    public static string[] Of(string before, string after) =>
    [
        .. Changes(before, after)
            .Select(change => $"{change.Judgement.ToString().ToLowerInvariant()} {change.Rule.Id} {Name(change)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Lines(string expected) =>
        [.. expected.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];

    private static string Name(Change change) =>
        change.Member is null ? change.Subject.Name : $"{change.Subject.Name}.{change.Member}";
}
