using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Generator;

/// <summary>
/// What test sources compile against: the SDK's own reference packs and Mizan.Runtime, and not whatever this process
/// happens to have loaded.
/// </summary>
internal static class TestReferences
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Cached = new(Load);

    public static IReadOnlyList<MetadataReference> All => Cached.Value;

    private static IReadOnlyList<MetadataReference> Load() =>
    [
        .. FromPack("Microsoft.NETCore.App.Ref"),
        .. FromPack("Microsoft.AspNetCore.App.Ref"),
        MetadataReference.CreateFromFile(typeof(ClientAttribute).Assembly.Location),
    ];

    private static IEnumerable<MetadataReference> FromPack(string name)
    {
        // The runtime's folder is <dotnet root>/shared/Microsoft.NETCore.App/<version>.
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var pack = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", name));
        var newest = Directory.Exists(pack)
            ? Directory.GetDirectories(pack, "10.0.*").MaxBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
            : null;
        return newest is null
            ? throw new InvalidOperationException($"No 10.0 reference pack in '{pack}'; the .NET 10 SDK brings it along.")
            : Directory.GetFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll").Select(file => MetadataReference.CreateFromFile(file));
    }
}
