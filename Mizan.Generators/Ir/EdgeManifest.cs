namespace Mizan.Generators.Ir;

/// <summary>
/// Writes <c>mizan.edge.json</c>: what an edge that keeps answers has to know to purge by the header. It says less than the
/// description, and nothing else.
/// </summary>
internal static class EdgeManifest
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "mizan.edge.json";

    private const int Version = 1;

    // Where MapMizan is called with, unless the application has it otherwise.
    private const string Prefix = "/api/mizan/ctx/";

    private static readonly HashSet<string> OwnerNames = new(StringComparer.Ordinal) { "user_id", "user", "owner_id", "account_id" };

    public static string Write(IrDocument document)
    {
        var functions = document.Functions.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var json = new JsonBuilder();
        json.Open("");
        json.Line("version", JsonBuilder.Number(Version));
        json.Open("contexts");
        foreach (var context in document.Contexts) Write(json, context, [.. context.Functions.Select(name => functions[name])]);
        json.Close();
        json.Open("mutations");
        foreach (var mutation in document.Functions.Where(f => f.Affects.Count + f.Merges.Count > 0))
        {
            json.Line(mutation.Name, Mutation(mutation));
        }
        json.Close();
        json.Close();
        return json.ToString();
    }

    private static void Write(JsonBuilder json, IrContext context, IReadOnlyList<IrFunction> functions)
    {
        var isUserScoped = context.Params.Any(p => OwnerNames.Contains(p.Name)) || functions.Any(NeedsIdentity);
        var isFetched = !context.IsWebsocket && functions.Any(f => f.Route is null);
        var routes = functions.Where(f => f.Route is not null).Select(f => f.Route!).Distinct().OrderBy(r => r, StringComparer.Ordinal);
        json.Open(context.Name);
        json.Lines("functions", functions.Select(Function));
        json.Line("endpoints", JsonBuilder.List(isFetched ? [JsonText.Quote(Prefix + context.Name + "/")] : []));
        json.Line("params", Names(context.Params.Select(p => p.Name)));
        json.Line("user_scoped", JsonBuilder.Flag(isUserScoped));
        json.Line("render_strategy", JsonText.Quote(isUserScoped ? "dynamic_cached" : "psr"));
        if (routes.Any()) json.Line("page_routes", Names(routes));
        json.Close();
    }

    // Where code is given the caller, be it a guard's, what it lets through may be one caller's own.
    private static bool NeedsIdentity(IrFunction function) =>
        function.Auth is not null || function.Policy is not null || function.HasGuard || function.IsPersonal;

    private static string Function(IrFunction function)
    {
        var members = new List<(string, string)>
        {
            ("name", JsonText.Quote(function.Name)),
            ("path", JsonText.Quote(function.Route is null ? "rpc" : "view")),
        };
        if (function.Route is not null) members.Add(("route", JsonText.Quote(function.Route)));
        if (function.Methods.Count > 0) members.Add(("methods", Names(function.Methods)));
        if (function.IsPrivate) members.Add(("private", JsonBuilder.Flag(true)));
        if (function.Rev != 0) members.Add(("rev", JsonBuilder.Number(function.Rev)));
        if (function.Cache is { } cache)
        {
            members.Add(("cache", cache.Seconds == 0 ? JsonText.Quote(IrNames.Never) : JsonBuilder.Number(cache.Seconds)));
        }
        return JsonBuilder.Object(members);
    }

    private static string Mutation(IrFunction mutation)
    {
        // What is merged is stale at the edge like everything else.
        var contexts = mutation.Affects.Select(e => e.Context).Concat(mutation.Merges.Select(m => m.Context));
        var scope = mutation.Affects.Where(e => !e.IsExplicit).SelectMany(e => e.Scope)
            .Concat(mutation.Merges.Where(m => !m.IsExplicit).SelectMany(m => m.Scope))
            .ToArray();
        var members = new List<(string, string)> { ("affects", Names(contexts)) };
        if (scope.Length > 0) members.Add(("auto_scoped_params", Names(scope)));
        if (mutation.IsPrivate) members.Add(("private", JsonBuilder.Flag(true)));
        return JsonBuilder.Object(members);
    }

    private static string Names(IEnumerable<string> names) =>
        JsonBuilder.List(names.Distinct().OrderBy(name => name, StringComparer.Ordinal).Select(JsonText.Quote));
}
