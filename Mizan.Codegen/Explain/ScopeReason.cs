using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Explain;

/// <summary>
/// Why an effect reaches what it reaches: what the function computes, else the arguments whose names and types are those of
/// parameters that the context requires, else everything.
/// </summary>
internal static class ScopeReason
{
    /// <summary>The part of a context that is meant, as the end of a sentence.</summary>
    public static string Part(IrContext context, IReadOnlyCollection<string> scope)
    {
        if (scope.Count > 0) return $"the entries with the same {string.Join(" and ", scope)}";
        return context.Params.Count == 0 ? "its only entry" : "every entry";
    }

    /// <summary>The reasons, one a line.</summary>
    public static IEnumerable<string> Lines(IrFunction function, IrContext context, IReadOnlyCollection<string> scope)
    {
        if (IsComputed(function))
        {
            yield return scope.Count == 0
                ? "its AffectsParams computes no parameter of this context"
                : $"its AffectsParams computes {string.Join(" and ", scope)}; what it leaves out narrows nothing";
            yield break;
        }
        foreach (var name in scope) yield return Taken(function, name);
        foreach (var param in context.Params.Where(param => !scope.Contains(param.Name))) yield return NotTaken(function, param);
    }

    // One method computes the scope of all effects, and then no argument narrows any of them.
    private static bool IsComputed(IrFunction function) =>
        function.Affects.Any(effect => effect.IsExplicit) || function.Merges.Any(merge => merge.IsExplicit);

    private static string Taken(IrFunction function, string name)
    {
        var input = function.Inputs.FirstOrDefault(argument => argument.Name == name);
        var condition = input is { Optional: true } or { Type.Nullable: true } ? "; a call without it makes every entry stale" : "";
        return $"argument {name} has the name and the type of a parameter that the context requires{condition}";
    }

    private static string NotTaken(IrFunction function, IrParam param)
    {
        if (!param.IsRequired) return $"{param.Name} may be left out of a fetch, so that it narrows nothing by itself";
        var input = function.Inputs.FirstOrDefault(argument => argument.Name == param.Name);
        return input is null
            ? $"no argument is called {param.Name}, which the context requires"
            : $"argument {param.Name} is {TypeText.Of(input.Type)}, and the parameter of that name is {TypeText.Of(param.Type)}";
    }
}
