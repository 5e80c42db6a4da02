using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Reduces a compilation to the few facts that the output depends on.</summary>
internal static class CompilationParser
{
    private const string Runtime = "Mizan.Runtime";

    public static CompilationSpec Parse(Compilation compilation, CancellationToken cancellation)
    {
        var hasRuntime = false;
        var modules = new List<ModuleSpec>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellation.ThrowIfCancellationRequested();
            if (assembly.Name == Runtime) hasRuntime = true;
            // Attributes are looked at only where there can be one of ours.
            else if (ReferencesRuntime(assembly) && ParseModule(assembly) is { } module) modules.Add(module);
        }
        return new(
            compilation.AssemblyName ?? "Assembly",
            hasRuntime,
            modules.OrderBy(m => m.CSharp, StringComparer.Ordinal).ToEquatableArray());
    }

    private static bool ReferencesRuntime(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Runtime) return true;
            }
        }
        return false;
    }

    private static ModuleSpec? ParseModule(IAssemblySymbol assembly)
    {
        var attribute = Attributes.Find(assembly, "Mizan", "MizanModuleAttribute");
        if (attribute.Argument<INamedTypeSymbol>() is not { } type) return null;
        return new(
            TypeText.Declared(type),
            Texts(attribute!, "Functions").Select(ModuleText.Function).ToEquatableArray(),
            Texts(attribute!, "Contexts").Select(ModuleText.Context).ToEquatableArray(),
            ParseDescription(Attributes.Find(assembly, "Mizan", "MizanIrAttribute")));
    }

    private static ModuleDescription ParseDescription(AttributeData? attribute) => attribute is { ConstructorArguments.Length: 1 }
        ? new(Texts(attribute.ConstructorArguments[0]).ToEquatableArray(), Texts(attribute, "Types").ToEquatableArray())
        : new(default, default);

    private static IEnumerable<string> Texts(AttributeData attribute, string property) =>
        Texts(attribute.NamedArguments.FirstOrDefault(a => a.Key == property).Value);

    private static IEnumerable<string> Texts(TypedConstant value) =>
        value is { Kind: TypedConstantKind.Array, IsNull: false } ? value.Values.Select(v => v.Value as string ?? "") : [];
}
