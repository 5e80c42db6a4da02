using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>What a <c>[Client]</c> attribute says, with the class around the method taken into account.</summary>
internal sealed class ClientAttributeData
{
    // Names of functions that the runtime brings along.
    private static readonly HashSet<string> Reserved = ["mwt_obtain"];
    private static readonly string[] AuthNames = ["None", "Required", "Staff", "Superuser"];

    public string WireName { get; private set; } = "";

    public FunctionKind Kind { get; private set; }

    public string? Context { get; private set; }

    public string Auth { get; private set; } = "None";

    public bool IsPrivate { get; private set; }

    public bool IsWebsocket { get; private set; }

    public string? Policy { get; private set; }

    public int Rev { get; private set; }

    public int? Cache { get; private set; }

    public List<TargetSpec> Affects { get; } = [];

    public List<TargetSpec> Merges { get; } = [];

    public static ClientAttributeData Read(AttributeData attribute, IMethodSymbol method, List<Problem> problems)
    {
        var data = new ClientAttributeData { WireName = attribute.Named("Name") as string ?? DefaultName(method) };
        if (!ContextParser.IsWireName(data.WireName) || Reserved.Contains(data.WireName))
        {
            problems.Add(new(
                "MIZ005",
                $"The wire name '{data.WireName}' is reserved or is not of the form [a-z][a-z0-9_]*; set Name to a name in snake_case",
                ProblemSite.Attribute("Name")));
        }
        var hasTargets = data.ReadTargets(attribute, problems);
        data.ReadContext(attribute, method, hasTargets, problems);
        data.Auth = attribute.Named("Auth") is int auth && auth >= 0 && auth < AuthNames.Length ? AuthNames[auth] : "None";
        data.IsPrivate = attribute.Named("Private") is true;
        data.IsWebsocket = attribute.Named("Websocket") is true;
        data.Policy = attribute.Named("Policy") as string;
        (data.Rev, data.Cache) = CacheParser.Read(attribute, method, data.Kind, problems);
        return data;
    }

    private static string DefaultName(IMethodSymbol method)
    {
        const string Suffix = "Async";
        var name = method.Name;
        if (name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - Suffix.Length);
        }
        return SnakeCase.Of(name);
    }

    private bool ReadTargets(AttributeData attribute, List<Problem> problems)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key is not ("Affects" or "Merge") || pair.Value.Kind != TypedConstantKind.Array || pair.Value.IsNull) continue;
            foreach (var target in pair.Value.Values) ReadTarget(pair.Key, target, pair.Key == "Affects" ? Affects : Merges, problems);
        }
        var any = Affects.Count + Merges.Count > 0;
        if (any) Kind = FunctionKind.Mutation;
        return any;
    }

    private static void ReadTarget(string property, TypedConstant target, List<TargetSpec> targets, List<Problem> problems)
    {
        var site = ProblemSite.Element(property, targets.Count);
        switch (target.Value)
        {
            case INamedTypeSymbol type when ContextParser.NameOf(type) is { } name:
                targets.Add(new(name, true));
                CheckContextName(name, site, problems);
                break;
            case string name:
                targets.Add(new(name, false));
                break;
            case INamedTypeSymbol type:
                targets.Add(new(type.Name, false));
                problems.Add(new(
                    "MIZ030",
                    $"'{type.Name}' in {property} is no context; mark the class with [Context]",
                    site) { Sought = ContextParser.DefaultName(type) });
                break;
            default:
                targets.Add(new("", false));
                problems.Add(new(
                    "MIZ030",
                    $"{property} lists something that is neither a type nor a name; use typeof, nameof or a wire name",
                    site));
                break;
        }
    }

    private void ReadContext(AttributeData attribute, IMethodSymbol method, bool hasTargets, List<Problem> problems)
    {
        var stated = attribute.Named("Context");
        var site = ProblemSite.Attribute("Context");
        switch (stated)
        {
            case INamedTypeSymbol type when ContextParser.NameOf(type) is { } name:
                Context = name;
                break;
            case INamedTypeSymbol type:
                problems.Add(new("MIZ020", $"'{type.Name}' is no context; mark the class with [Context]", site)
                {
                    Sought = ContextParser.DefaultName(type),
                });
                break;
            case string name when ContextParser.IsWireName(name):
                Context = name;
                break;
            case string name:
                problems.Add(new("MIZ020", $"The context name '{name}' is not of the form [a-z][a-z0-9_]*", site) { Sought = name });
                break;
            default:
                if (!hasTargets) Context = ContextParser.NameOf(method.ContainingType);
                break;
        }
        if (Context is null) return;
        CheckContextName(Context, site, problems);
        if (hasTargets)
        {
            problems.Add(new("MIZ023", $"'{method.Name}' cannot be a read and a mutation; remove Context, or Affects and Merge", site));
        }
        Kind = FunctionKind.Read;
    }

    private static void CheckContextName(string name, ProblemSite site, List<Problem> problems)
    {
        if (ContextParser.IsWireName(name)) return;
        problems.Add(new(
            "MIZ005",
            $"The context name '{name}' is not of the form [a-z][a-z0-9_]*; give [Context] a name in snake_case",
            site));
    }
}
