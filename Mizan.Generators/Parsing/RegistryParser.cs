using Mizan.Generators.Emitting;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Puts the functions of a project together, and finds what only shows between them.</summary>
internal static class RegistryParser
{
    public static RegistrySpec Parse(
        IReadOnlyList<FunctionSpec> functions, IReadOnlyList<string> contexts, IReadOnlyList<string> refusals, CompilationSpec compilation)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in compilation.Modules)
        {
            foreach (var name in module.Functions)
            {
                if (!owners.ContainsKey(name)) owners.Add(name, module.CSharp.Replace("global::", ""));
            }
        }
        var served = new List<FunctionSpec>();
        var refused = new List<string>(refusals);
        foreach (var function in functions.OrderBy(f => f.WireName, StringComparer.Ordinal).ThenBy(f => f.HintName, StringComparer.Ordinal))
        {
            var mistake = Claim(owners, function) ?? ContextMistake(function, served);
            if (mistake is null) served.Add(function);
            else refused.Add(mistake);
        }
        return new(
            compilation,
            served.Select(f => new RegistryEntry(f.WireName, FunctionEmitter.ClassName(f))).ToEquatableArray(),
            contexts.Distinct(StringComparer.Ordinal).OrderBy(c => c, StringComparer.Ordinal).ToEquatableArray(),
            refused.OrderBy(r => r, StringComparer.Ordinal).ToEquatableArray());
    }

    private static string? Claim(Dictionary<string, string> owners, FunctionSpec function)
    {
        var name = function.Method.Container.FullName + "." + function.Method.Name;
        if (owners.TryGetValue(function.WireName, out var owner))
        {
            return $"MIZ004 '{name}': the wire name '{function.WireName}' is taken by '{owner}'; set Name on one of them";
        }
        owners.Add(function.WireName, name);
        return null;
    }

    private static string? ContextMistake(FunctionSpec function, List<FunctionSpec> served)
    {
        if (function.Context is null) return null;
        var name = function.Method.Container.FullName + "." + function.Method.Name;
        foreach (var parameter in Arguments(function))
        {
            if (function.Context == "global" && parameter.Default is null && !parameter.Type!.Nullable)
            {
                return $"MIZ021 '{name}': the global context is fetched without arguments, so '{parameter.CSharpName}' needs a default value";
            }
            foreach (var other in served)
            {
                if (other.Context != function.Context) continue;
                if (Arguments(other).Any(p => p.WireName == parameter.WireName && p.Type!.CSharp != parameter.Type!.CSharp))
                {
                    return $"MIZ022 '{name}': parameter '{parameter.WireName}' has another type in '{other.WireName}' of the same context; give both the same";
                }
            }
        }
        return null;
    }

    private static IEnumerable<ParameterSpec> Arguments(FunctionSpec function) =>
        function.Method.Parameters.Where(p => p.Source == ParameterSource.Argument);
}
