using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mizan.Bench.Generator;

/// <summary>A reference pack of the installed SDK: what projects are compiled against, and the generators that come with it.</summary>
internal sealed class PlatformPack
{
    private readonly string folder;

    public PlatformPack(string name)
    {
        var packs = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", name + ".Ref");
        folder = Directory.Exists(packs)
            ? Directory.GetDirectories(packs, $"{Environment.Version.Major}.*").Max(StringComparer.Ordinal) ?? packs
            : throw new DirectoryNotFoundException($"There is no '{packs}'; it comes with the .NET SDK.");
    }

    /// <summary>The assemblies to compile against.</summary>
    public IEnumerable<MetadataReference> References =>
        Directory.GetFiles(Path.Combine(folder, "ref", $"net{Environment.Version.Major}.0"), "*.dll")
            .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>The generators of one of its plug-ins.</summary>
    public ISourceGenerator[] Generators(string assembly) =>
        [.. new AnalyzerFileReference(Path.Combine(folder, "analyzers", "dotnet", "cs", assembly), new Loader()).GetGenerators(LanguageNames.CSharp)];

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // What the plug-ins need is loaded with the compiler.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
