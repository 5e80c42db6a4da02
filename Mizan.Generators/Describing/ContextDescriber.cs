using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>Puts a context together from its functions, wherever those are declared.</summary>
internal static class ContextDescriber
{
    public static IrContext Describe(string name, string? doc, IEnumerable<IrFunction> all)
    {
        var functions = all.Where(f => f.Context == name).OrderBy(f => f.Name, StringComparer.Ordinal).ToArray();
        // A page shows its context and is not fetched with it, so what it takes is nothing that an entry depends on.
        var fetched = functions.Where(f => f.Route is null).ToArray();
        return new()
        {
            Name = name,
            Doc = doc,
            Cache = Shortest(functions.Select(f => f.Cache)),
            Rev = functions.Select(f => f.Rev).DefaultIfEmpty().Max(),
            IsWebsocket = functions.Any(f => f.IsWebsocket),
            Params = fetched.SelectMany(f => f.Inputs)
                .GroupBy(i => i.Name, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => Param([.. same], fetched.Length))
                .ToEquatableArray(),
            Functions = functions.Select(f => f.Name).ToEquatableArray(),
        };
    }

    // A value that one of the functions refuses is none for the context.
    private static IrParam Param(IReadOnlyList<IrField> declarations, int functions) => new(
        declarations[0].Name,
        declarations[0].Type with { Nullable = declarations.All(d => d.Type.Nullable) },
        declarations.Count == functions,
        declarations.Any(d => !d.Optional));

    private static IrCache? Shortest(IEnumerable<IrCache?> caches) =>
        caches.Where(c => c is not null).OrderBy(c => c!.Seconds).FirstOrDefault();
}
