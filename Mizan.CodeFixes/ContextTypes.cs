using Microsoft.CodeAnalysis;
using Mizan.Generators.Parsing;

namespace Mizan.CodeFixes;

/// <summary>Finds the classes that stand for contexts, in a project and in what it references.</summary>
internal static class ContextTypes
{
    /// <summary>The class of a context; null when none stands for it.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string context, CancellationToken cancellation) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .Where(a => a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "Mizan.Runtime")))
            .Prepend(compilation.Assembly)
            .SelectMany(a => In(a.GlobalNamespace, cancellation))
            .FirstOrDefault(type => ContextParser.NameOf(type) == context);

    /// <summary>Every type of a namespace and of those within it, nested types included.</summary>
    public static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol space, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return space.GetTypeMembers()
            .SelectMany(WithNested)
            .Concat(space.GetNamespaceMembers().SelectMany(inner => In(inner, cancellation)));
    }

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
