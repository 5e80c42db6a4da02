using Mizan.Generators.Emitting;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Puts the functions of a project together, and finds what only shows between them.</summary>
internal static class ProjectLinker
{
    public static LinkedProject Link(
        IReadOnlyList<FunctionSpec> functions, IReadOnlyList<string> contexts, IReadOnlyList<string> refusals, CompilationSpec compilation)
    {
        var refused = new List<string>(refusals);
        contexts = [.. contexts.Where(ContextParser.IsWireName)];
        var accepted = Accept(functions, compilation, refused);
        var table = new ContextTable(accepted, contexts, compilation);
        var linker = new EffectsLinker(table);
        var linked = new List<LinkedFunction>();
        foreach (var function in functions.OrderBy(f => f.WireName, StringComparer.Ordinal).ThenBy(f => f.HintName, StringComparer.Ordinal))
        {
            if (!accepted.Contains(function))
            {
                linked.Add(new(function, null));
                continue;
            }
            linked.Add(new(function, linker.Link(function, out var mistake)));
            if (mistake is not null) refused.Add($"'{NameOf(function)}': {mistake}");
        }
        return new(
            linked.ToEquatableArray(),
            Contexts(contexts, accepted).ToEquatableArray(),
            refused.OrderBy(r => r, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>What of a project the registry is written from.</summary>
    public static RegistrySpec Summarize(LinkedProject project, CompilationSpec compilation) => new(
        compilation,
        project.Functions
            .Where(f => f.Effects is not null)
            .Select(f => new RegistryEntry(ModuleText.Of(f.Function), FunctionEmitter.ClassName(f.Function)))
            .ToEquatableArray(),
        project.Contexts.Select(ModuleText.Of).ToEquatableArray(),
        project.Refusals);

    // What one function claims, a later one cannot have: names, and the types of a context's parameters.
    private static HashSet<FunctionSpec> Accept(IReadOnlyList<FunctionSpec> functions, CompilationSpec compilation, List<string> refused)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in compilation.Modules)
        {
            foreach (var function in module.Functions)
            {
                if (!owners.ContainsKey(function.WireName)) owners.Add(function.WireName, module.CSharp.Replace("global::", ""));
            }
        }
        var routes = RouteTable.Of(compilation);
        var parameters = new Dictionary<(string Context, string Parameter), (string Type, string Function)>();
        var accepted = new HashSet<FunctionSpec>();
        // Pages go last: what the parameters of a context are is said by the functions that are fetched.
        foreach (var function in functions
            .OrderBy(f => f.Route is not null)
            .ThenBy(f => f.WireName, StringComparer.Ordinal)
            .ThenBy(f => f.HintName, StringComparer.Ordinal))
        {
            var mistake = Claim(owners, function) ?? RouteTable.Claim(routes, function) ?? ContextMistake(function, parameters);
            if (mistake is null) accepted.Add(function);
            else refused.Add($"'{NameOf(function)}': {mistake}");
        }
        return accepted;
    }

    private static string? Claim(Dictionary<string, string> owners, FunctionSpec function)
    {
        if (owners.TryGetValue(function.WireName, out var owner))
        {
            return $"MIZ004 the wire name '{function.WireName}' is taken by '{owner}'; set Name on one of them";
        }
        owners.Add(function.WireName, NameOf(function));
        return null;
    }

    private static string? ContextMistake(FunctionSpec function, Dictionary<(string, string), (string Type, string Function)> parameters)
    {
        if (function.Context is null) return null;
        foreach (var parameter in ContextTable.Arguments(function))
        {
            var isDemanded = parameter.Constraints.OfType<PresenceSpec>().Any(p => p.IsDemanded);
            if (function.BundleContext == "global" && (isDemanded || (parameter.Default is null && !parameter.Type!.Nullable)))
            {
                return $"MIZ021 the global context is fetched without arguments, so '{parameter.CSharpName}' needs a default value";
            }
            var key = (function.Context, parameter.WireName);
            if (!parameters.TryGetValue(key, out var first))
            {
                if (function.Route is null) parameters.Add(key, (parameter.Type!.CSharp, function.WireName));
            }
            else if (first.Type != parameter.Type!.CSharp)
            {
                return $"MIZ022 parameter '{parameter.WireName}' has another type in '{first.Function}' of the same context; "
                    + "give both the same";
            }
        }
        return null;
    }

    private static IEnumerable<ModuleContext> Contexts(IReadOnlyList<string> declared, IEnumerable<FunctionSpec> functions)
    {
        var read = functions.Where(f => f.Context is not null).ToLookup(f => f.Context!, StringComparer.Ordinal);
        return declared.Concat(read.Select(c => c.Key))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => new ModuleContext(
                name,
                read[name].Where(f => f.Route is null).SelectMany(ContextTable.Parameters)
                    .GroupBy(p => p.WireName, StringComparer.Ordinal)
                    .Select(same => same.First() with { IsRequired = same.Any(p => p.IsRequired) })
                    .OrderBy(p => p.WireName, StringComparer.Ordinal)
                    .ToEquatableArray()));
    }

    private static string NameOf(FunctionSpec function) => function.Method.Container.FullName + "." + function.Method.Name;
}
