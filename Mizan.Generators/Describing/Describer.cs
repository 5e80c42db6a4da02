using Mizan.Generators.Emitting;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Generators.Describing;

/// <summary>Describes what a project serves, with the functions of the libraries that it references.</summary>
internal static class Describer
{
    public static Description Describe(
        LinkedProject project, EquatableArray<TypeSpec> types, EquatableArray<DocSpec> comments, CompilationSpec compilation)
    {
        var problems = new List<string>();
        var all = new TypeSet();
        var docs = new DocTable(comments);
        var contexts = project.Contexts.ToDictionary(c => c.Name, c => docs[DocSpec.OwnerOfContext(c.Name)], StringComparer.Ordinal);
        var functions = new Dictionary<string, IrFunction>(StringComparer.Ordinal);
        foreach (var module in compilation.Modules)
        {
            if (LibraryDescriber.Read(module, problems) is not { } library) continue;
            foreach (var type in library.Enums) all.Add(type);
            foreach (var type in library.Structs) all.Add(type);
            foreach (var type in library.Unions) all.Add(type);
            foreach (var function in library.Functions) functions[function.Name] = function;
            foreach (var context in library.Contexts)
            {
                if (contexts.TryGetValue(context.Name, out var doc) && doc is not null) continue;
                contexts[context.Name] = context.Doc;
            }
        }
        var describer = new TypeDescriber(types, docs);
        describer.AddTo(all);
        foreach (var linked in project.Functions.Where(f => f.Effects is not null))
        {
            functions[linked.Function.WireName] = FunctionDescriber.Describe(linked, describer, docs);
        }
        var reachable = all.ReachableFrom(functions.Values);
        var names = TypeNames.Assign(reachable.Paths);
        return new(
            Compose(compilation.AssemblyName, reachable, new(names), functions.Values, contexts),
            names.Select(n => $"{n.Value}={n.Key}").OrderBy(text => text, StringComparer.Ordinal).ToEquatableArray(),
            problems.ToEquatableArray());
    }

    private static IrDocument Compose(
        string assembly,
        TypeSet types,
        TypeRenamer renamer,
        IEnumerable<IrFunction> described,
        Dictionary<string, string?> contexts)
    {
        var functions = described.Select(renamer.Rename).OrderBy(f => f.Name, StringComparer.Ordinal).ToEquatableArray();
        return new()
        {
            Project = SnakeCase.Of(AssemblyText.Prefix(assembly)),
            Enums = types.Enums.Select(renamer.Rename).OrderBy(t => t.Name, StringComparer.Ordinal).ToEquatableArray(),
            Structs = types.Structs.Select(renamer.Rename).OrderBy(t => t.Name, StringComparer.Ordinal).ToEquatableArray(),
            Unions = types.Unions.Select(renamer.Rename).OrderBy(t => t.Name, StringComparer.Ordinal).ToEquatableArray(),
            Contexts = contexts.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => ContextDescriber.Describe(c.Key, c.Value, functions))
                .ToEquatableArray(),
            Functions = functions,
        };
    }
}
