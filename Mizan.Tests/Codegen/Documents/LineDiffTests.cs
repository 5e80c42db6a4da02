using Mizan.Codegen.Documents;

namespace Mizan.Tests.Codegen.Documents;

internal sealed class LineDiffTests
{
    [Test]
    public void EqualTextsDoNotDiffer()
    {
        Assert.That(LineDiff.Unified("a\nb\n", "a\nb\n", "old", "new"), Is.Empty);
        Assert.That(LineDiff.Unified("", "", "old", "new"), Is.Empty);
    }

    // A working copy may have the line ends of its system.
    [Test]
    public void LineEndsDoNotMatter() => Assert.That(LineDiff.Unified("a\r\nb\r\n", "a\nb\n", "old", "new"), Is.Empty);

    [Test]
    public void WhatDiffersStandsBetweenThreeLinesOfItsSurroundings() => Assert.That(
        LineDiff.Unified("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "old", "new"),
        Is.EqualTo(new[] { "--- old", "+++ new", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8" }));

    [Test]
    public void AFileThatIsEmptyHasNoFirstLine() => Assert.That(
        LineDiff.Unified("", "a\n", "old", "new"), Is.EqualTo(new[] { "--- old", "+++ new", "@@ -0,0 +1,1 @@", "+a" }));

    [Test]
    public void ThePatchedOldTextIsTheNewOne([Range(0, 200)] int seed)
    {
        var random = new Random(seed);
        var (old, now) = (Lines(random), Lines(random));
        if (random.Next(2) == 0) now = [.. old.Where(_ => random.Next(6) > 0).SelectMany(line => Copied(line, random))];
        var diff = LineDiff.Unified(Text(old), Text(now), "old", "new");
        Assert.That(Patch(old, diff), Is.EqualTo(now));
        if (diff.Count == 0) Assert.That(old, Is.EqualTo(now));
    }

    [Test]
    public void TextsTooLargeToCompareLineByLineAreShownAsReplaced()
    {
        var old = Enumerable.Range(0, 5000).Select(i => $"a{i}").ToArray();
        var now = Enumerable.Range(0, 5000).Select(i => $"b{i}").ToArray();
        Assert.That(Patch(old, LineDiff.Unified(Text(old), Text(now), "old", "new")), Is.EqualTo(now));
    }

    private static string[] Lines(Random random) => [.. Enumerable.Range(0, random.Next(40)).Select(_ => "line " + random.Next(12))];

    private static string[] Copied(string line, Random random) => random.Next(8) == 0 ? [line, "new"] : [line];

    private static string Text(string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    // What the patch command does: lines outside the hunks are copied, and those in them have to be as they say.
    private static List<string> Patch(string[] old, IReadOnlyList<string> diff)
    {
        var patched = new List<string>();
        var at = 0;
        foreach (var line in diff.Skip(2))
        {
            if (line.StartsWith("@@"))
            {
                var range = line[(line.IndexOf('-') + 1)..line.IndexOf(" +", StringComparison.Ordinal)].Split(',');
                var start = int.Parse(range[0], null) - (range[1] == "0" ? 0 : 1);
                patched.AddRange(old[at..start]);
                at = start;
                continue;
            }
            if (line[0] != '+') Assert.That(old[at++], Is.EqualTo(line[1..]));
            if (line[0] != '-') patched.Add(line[1..]);
        }
        return [.. patched, .. old[at..]];
    }
}
