namespace Mizan.Tests.Kdl;

/// <summary>The official test suite of KDL 2.0 (kdl-org/kdl), where it lies beside the repository: its licence is not this one's.</summary>
internal static class Suite
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "conformance", "kdl");

    /// <summary>The documents, by their names, as bytes. Without the suite the test is skipped.</summary>
    public static IReadOnlyDictionary<string, byte[]> Inputs() => Read("input");

    /// <summary>What the valid ones are in canonical form, by their names.</summary>
    public static IReadOnlyDictionary<string, byte[]> Expected() => Read("expected_kdl");

    private static Dictionary<string, byte[]> Read(string part)
    {
        var folder = Path.Combine(Folder, part);
        if (!Directory.Exists(folder)) Assert.Ignore($"The KDL test suite is not at {Path.GetFullPath(folder)}.");
        return Directory.GetFiles(folder, "*.kdl").ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);
    }
}
