using Mizan.Generators.Emitting;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Puts the functions of a project together, and finds what only shows between them.</summary>
internal static class ProjectLinker
{
    /// <summary>Links the functions that parsing accepted; those that it refused are only reported.</summary>
    public static LinkedProject Link(
        IReadOnlyList<FunctionSpec> functions, IReadOnlyList<string> contexts, IReadOnlyList<Refusal> refused, CompilationSpec compilation)
    {
        contexts = [.. contexts.Where(ContextParser.IsWireName)];
        var sorted = functions
            .OrderBy(f => f.WireName, StringComparer.Ordinal)
            .ThenBy(f => f.HintName, StringComparer.Ordinal)
            .ToArray();
        var claim = Claims(compilation);
        var claims = new Problem?[sorted.Length];
        // Pages go last: what the parameters of a context are is said by the functions that are fetched.
        foreach (var i in Enumerable.Range(0, sorted.Length).OrderBy(i => sorted[i].Route is not null)) claims[i] = claim(sorted[i]);
        var accepted = sorted.Where((_, i) => claims[i] is null).ToArray();
        var table = new ContextTable(accepted, contexts, compilation);
        var linker = new EffectsLinker(table);
        var linked = sorted.Select((f, i) => claims[i] is { } problem ? new(f, null, new([problem])) : Link(f, linker)).ToArray();
        return new(
            linked.ToEquatableArray(),
            Contexts(contexts, accepted).ToEquatableArray(),
            refused.Select(r => Complete(r, table))
                .Concat(linked.Where(f => f.Effects is null).Select(f => new Refusal(NameOf(f.Function), f.Problems)))
                .OrderBy(r => r.Function, StringComparer.Ordinal)
                .ToEquatableArray());
    }

    /// <summary>What of a project the registry is written from.</summary>
    public static RegistrySpec Summarize(LinkedProject project, CompilationSpec compilation) => new(
        compilation,
        project.Functions
            .Where(f => f.Effects is not null)
            .Select(f => new RegistryEntry(ModuleText.Of(f), FunctionEmitter.ClassName(f.Function)))
            .ToEquatableArray(),
        project.Contexts.Select(ModuleText.Of).ToEquatableArray(),
        project.Refusals);

    private static LinkedFunction Link(FunctionSpec function, EffectsLinker linker)
    {
        var effects = linker.Link(function, out var problems);
        return new(function, effects, problems);
    }

    private static Refusal Complete(Refusal refused, ContextTable table) =>
        refused with { Problems = refused.Problems.Select(p => Suggestions.Complete(p, table.NamesFor(p))).ToEquatableArray() };

    // What one function claims, a later one cannot have: names, and the types of a context's parameters.
    private static Func<FunctionSpec, Problem?> Claims(CompilationSpec compilation)
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
        var transports = new Dictionary<string, FunctionSpec>(StringComparer.Ordinal);
        return function =>
            Claim(owners, function)
            ?? RouteTable.Claim(routes, function)
            ?? TransportMistake(function, transports)
            ?? ContextMistake(function, parameters);
    }

    private static Problem? Claim(Dictionary<string, string> owners, FunctionSpec function)
    {
        if (owners.TryGetValue(function.WireName, out var owner))
        {
            return new(
                "MIZ004",
                $"The wire name '{function.WireName}' is taken by '{owner}'; set Name on one of them",
                ProblemSite.Attribute("Name"));
        }
        owners.Add(function.WireName, NameOf(function));
        return null;
    }

    private static Problem? TransportMistake(FunctionSpec function, Dictionary<string, FunctionSpec> transports)
    {
        if (function.BundleContext is not { } context) return null;
        if (!transports.TryGetValue(context, out var first)) transports.Add(context, first = function);
        if (first.IsWebsocket == function.IsWebsocket) return null;
        return new(
            "MIZ040",
            $"'{function.Method.Name}' is served over {Transport(function)}, and '{first.WireName}' of the same context '{context}' "
            + $"over {Transport(first)}; set Websocket alike",
            ProblemSite.Attribute("Websocket"));
    }

    private static string Transport(FunctionSpec function) => function.IsWebsocket ? "the socket" : "HTTP";

    private static Problem? ContextMistake(FunctionSpec function, Dictionary<(string, string), (string Type, string Function)> parameters)
    {
        if (function.Context is null) return null;
        for (var i = 0; i < function.Method.Parameters.Count; i++)
        {
            var parameter = function.Method.Parameters[i];
            if (parameter.Source != ParameterSource.Argument) continue;
            var isDemanded = parameter.Constraints.OfType<PresenceSpec>().Any(p => p.IsDemanded);
            if (function.BundleContext == "global" && (isDemanded || (parameter.Default is null && !parameter.Type!.Nullable)))
            {
                return new(
                    "MIZ021",
                    $"The global context is fetched without arguments, so '{parameter.CSharpName}' needs a default value",
                    ProblemSite.Parameter(i));
            }
            var key = (function.Context, parameter.WireName);
            if (!parameters.TryGetValue(key, out var first))
            {
                if (function.Route is null) parameters.Add(key, (parameter.Type!.CSharp, function.WireName));
            }
            else if (first.Type != parameter.Type!.CSharp)
            {
                return new(
                    "MIZ022",
                    $"Parameter '{parameter.WireName}' has another type in '{first.Function}' of the same context; give both the same",
                    ProblemSite.ParameterType(i));
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
