namespace Mizan.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    public static string Root => Found.Value;

    // Not from the compiler's caller path: a deterministic build writes another one there.
    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Mizan.sln"))) return folder;
        }
        throw new InvalidOperationException($"No Mizan.sln above '{AppContext.BaseDirectory}'.");
    }
}
