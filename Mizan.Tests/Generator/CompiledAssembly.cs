using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Generator;

/// <summary>A compilation as running code. What it does not bring along itself comes from the test process.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly AssemblyLoadContext context;

    public CompiledAssembly(Compilation compilation)
    {
        using var image = Emit(compilation);
        context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        Assembly = context.LoadFromStream(image);
    }

    public Assembly Assembly { get; }

    /// <summary>The compilation as a reference for another one: a library and its host.</summary>
    public static MetadataReference AsReference(Compilation compilation)
    {
        using var image = Emit(compilation);
        return MetadataReference.CreateFromStream(image);
    }

    /// <summary>Also loads what the assembly refers to.</summary>
    public Assembly LoadReference(Compilation compilation)
    {
        using var image = Emit(compilation);
        return context.LoadFromStream(image);
    }

    public Type GetType(string name) => Assembly.GetType(name, throwOnError: true)!;

    public void Dispose() => context.Unload();

    private static MemoryStream Emit(Compilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Success, Is.True, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return image;
    }
}
