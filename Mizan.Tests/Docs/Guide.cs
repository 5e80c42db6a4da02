namespace Mizan.Tests.Docs;

/// <summary>The code of a guide, as a reader would paste it.</summary>
internal static class Guide
{
    private const string Open = "```csharp\n";

    public static IEnumerable<string> Files =>
        Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Order(StringComparer.Ordinal);

    /// <summary>The blocks of C# in a file, in their order.</summary>
    public static IEnumerable<string> Blocks(string file) =>
        File.ReadAllText(file).Split(Open).Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]);

    /// <summary>The one block of a guide that mentions a name.</summary>
    public static string BlockWith(string guide, string name) => Blocks(Files.Single(file => Path.GetFileName(file) == guide))
        .Single(block => block.Contains(name, StringComparison.Ordinal));
}
