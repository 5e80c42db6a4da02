using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Every context and function that a project knows of, its own and those of the assemblies that it references.</summary>
internal sealed class ContextTable
{
    private readonly Dictionary<string, Dictionary<string, ContextParameter>> parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Function, ResultShape Result)>> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FunctionSpec>> byMethod = new(StringComparer.Ordinal);
    private readonly HashSet<string> pages = new(StringComparer.Ordinal);

    public ContextTable(IEnumerable<FunctionSpec> own, IEnumerable<string> declared, CompilationSpec compilation)
    {
        foreach (var name in declared) Declare(name);
        foreach (var module in compilation.Modules)
        {
            foreach (var context in module.Contexts)
            {
                Declare(context.Name);
                foreach (var parameter in context.Parameters) Add(context.Name, parameter);
            }
            foreach (var function in module.Functions)
            {
                if (function is { Route: not null }) AddPage(function.WireName, function.Context);
                else Add(function.WireName, function.Context, ResultShape.Parse(function.Result));
            }
        }
        foreach (var function in own)
        {
            if (function.Route is not null) AddPage(function.WireName, function.Context);
            else Add(function.WireName, function.Context, ResultShape.Of(function.Result));
            if (!byMethod.TryGetValue(function.Method.Name, out var same)) byMethod.Add(function.Method.Name, same = []);
            same.Add(function);
            if (function.BundleContext is not { } bundle) continue;
            foreach (var parameter in Parameters(function)) Add(bundle, parameter);
        }
    }

    /// <summary>The names of all contexts.</summary>
    public IEnumerable<string> Contexts => parameters.Keys;

    /// <summary>The names of all contexts and functions.</summary>
    public IEnumerable<string> Names => parameters.Keys.Concat(functions.Keys);

    /// <summary>The names among which that lies which a problem says does not exist.</summary>
    public IEnumerable<string> NamesFor(Problem problem) => problem.Id == "MIZ020" ? parameters.Keys : Names;

    /// <summary>Whether a function has a route, so that no client fetches it.</summary>
    public bool IsPage(string wireName) => pages.Contains(wireName);

    public bool IsContext(string name) => parameters.ContainsKey(name);

    /// <summary>The parameters of a context by name.</summary>
    public IReadOnlyDictionary<string, ContextParameter> Parameters(string context) => parameters[context];

    /// <summary>The members of a context that take a value of some shape.</summary>
    public IReadOnlyList<(string Function, ResultShape Result)> Slots(string context, ResultShape value) =>
        [.. members[context].Where(m => m.Result.Takes(value))];

    /// <summary>Finds a function by its wire name, or by its method's; the context is null for one outside every context.</summary>
    public bool TryFindFunction(string name, FunctionSpec from, out string wireName, out string? context)
    {
        wireName = name;
        if (functions.TryGetValue(name, out context)) return true;
        if (!byMethod.TryGetValue(name, out var found)) return false;
        // A method is named from where it can be seen: the own type's first.
        var nearest = found.FirstOrDefault(f => f.Method.Container.Equals(from.Method.Container)) ?? found[0];
        (wireName, context) = (nearest.WireName, nearest.BundleContext);
        return true;
    }

    /// <summary>The parameters of a function that come from the wire.</summary>
    public static IEnumerable<ParameterSpec> Arguments(FunctionSpec function) =>
        function.Method.Parameters.Where(p => p.Source == ParameterSource.Argument);

    /// <summary>What a read contributes to the parameters of its context.</summary>
    public static IEnumerable<ContextParameter> Parameters(FunctionSpec function) =>
        Arguments(function).Select(p => new ContextParameter(p.WireName, p.Type!.CSharp, p.Default is null));

    private void Add(string context, ContextParameter parameter)
    {
        var known = parameters[context];
        var isRequired = parameter.IsRequired || (known.TryGetValue(parameter.WireName, out var other) && other.IsRequired);
        known[parameter.WireName] = parameter with { IsRequired = isRequired };
    }

    private void Add(string wireName, string? context, ResultShape result)
    {
        functions[wireName] = context;
        if (context is null) return;
        Declare(context);
        members[context].Add((wireName, result));
    }

    private void AddPage(string wireName, string? context)
    {
        functions[wireName] = null;
        pages.Add(wireName);
        if (context is not null) Declare(context);
    }

    private void Declare(string context)
    {
        if (parameters.ContainsKey(context)) return;
        parameters.Add(context, new(StringComparer.Ordinal));
        members.Add(context, []);
    }
}
