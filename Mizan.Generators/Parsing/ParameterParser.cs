using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>The parameters of a client function: which are arguments, and which come from elsewhere.</summary>
internal static class ParameterParser
{
    public static List<ParameterSpec> Parse(
        IMethodSymbol method, FunctionKind kind, WireTypes types, TypeClosure closure, List<Problem> problems)
    {
        var parameters = new List<ParameterSpec>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.IsParams)
            {
                problems.Add(new(
                    "MIZ003",
                    $"Parameter '{parameter.Name}' is ref, out, in or params, which cannot cross the wire; pass it by value",
                    ProblemSite.ParameterModifiers(parameter.Ordinal)));
            }
            var source = SourceOf(parameter);
            var spec = Describe(parameter, source, types);
            if (source == ParameterSource.Argument) spec = ParseArgument(parameter, spec, kind, types, closure, problems);
            if (source == ParameterSource.Argument && !names.Add(spec.WireName))
            {
                problems.Add(new(
                    "MIZ005",
                    $"Two parameters of '{method.Name}' have the wire name '{spec.WireName}'; set another one with [WireName]",
                    ProblemSite.Parameter(parameter.Ordinal)));
            }
            parameters.Add(spec);
        }
        return parameters;
    }

    /// <summary>A parameter whose value comes from the request's services.</summary>
    public static ParameterSpec Service(IParameterSymbol parameter, WireTypes types) =>
        Describe(parameter, SourceOf(parameter) is var source and not ParameterSource.Argument ? source : ParameterSource.Service, types);

    private static ParameterSpec Describe(IParameterSymbol parameter, ParameterSource source, WireTypes types) => new()
    {
        CSharpName = parameter.Name,
        CSharpType = types.Declared(parameter.Type),
        Modifiers = Modifiers(parameter),
        Source = source,
        WireName = Attributes.WireName(parameter) ?? SnakeCase.Of(parameter.Name),
        Default = parameter.HasExplicitDefaultValue ? DefaultText.Of(parameter) : null,
        ServiceKey = KeyOf(parameter),
    };

    private static ParameterSpec ParseArgument(
        IParameterSymbol parameter, ParameterSpec spec, FunctionKind kind, WireTypes types, TypeClosure closure, List<Problem> problems)
    {
        var typeSite = ProblemSite.ParameterType(parameter.Ordinal);
        if (!ContextParser.IsWireName(spec.WireName))
        {
            problems.Add(new(
                "MIZ005",
                $"The wire name '{spec.WireName}' of parameter '{parameter.Name}' "
                + "is not of the form [a-z][a-z0-9_]*; set one with [WireName]",
                ProblemSite.Parameter(parameter.Ordinal)));
        }
        if (UploadParser.Find(parameter.Type) is { } upload)
        {
            UploadParser.Check(parameter, spec.WireName, kind, problems);
            CheckConstraints(parameter, upload, problems);
            return spec with { Type = upload };
        }
        if (types.Add(closure, parameter.Type, isRead: true, out var type) is { } refusal)
        {
            problems.Add(new("MIZ006", $"Parameter '{parameter.Name}': {refusal}{Advice(parameter.Type)}", typeSite));
            return spec;
        }
        if (kind == FunctionKind.Read && !IsQueryable(type!))
        {
            problems.Add(new(
                "MIZ009",
                $"Parameter '{parameter.Name}' of a read travels in a query string, so it has to be a scalar, an enum or a list of those",
                typeSite));
        }
        var mistakes = new List<string>();
        var constraints = ConstraintParser.Parse(
            ConstraintSource.Of(parameter), parameter, parameter.Type, spec.Default, mistakes);
        mistakes.AddRange(closure.TakeConstraintMistakes().Select(mistake => $"Parameter '{parameter.Name}': {mistake}"));
        problems.AddRange(mistakes.Select(mistake => new Problem("MIZ011", mistake, ProblemSite.Parameter(parameter.Ordinal))));
        return spec with
        {
            Type = type,
            DefaultJson = parameter.HasExplicitDefaultValue ? DefaultJson.Of(parameter, type!) : null,
            Constraints = constraints,
        };
    }

    // Nothing holds a file to an attribute, and the type already says whether it may be missing.
    private static void CheckConstraints(IParameterSymbol parameter, TypeRef upload, List<Problem> problems)
    {
        var mistakes = new List<string>();
        var constraints = ConstraintParser.Parse(ConstraintSource.Of(parameter), parameter, parameter.Type, null, mistakes);
        if (constraints.Count > 0 && (upload.Nullable || constraints.Any(c => c is not PresenceSpec)))
        {
            mistakes.Add($"'{parameter.Name}' takes files, and no attribute holds those to anything; "
                + "declare one that has to be there without a question mark, and check the rest in the function");
        }
        problems.AddRange(mistakes.Select(mistake => new Problem("MIZ011", mistake, ProblemSite.Parameter(parameter.Ordinal))));
    }

    private static string Advice(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface || (type.IsAbstract && type.TypeKind == TypeKind.Class)
            ? "; mark the parameter with [FromServices] if it is a service"
            : "";

    /// <summary>Whether values travel as text: a scalar, an enum or a list of those.</summary>
    public static bool IsQueryable(TypeRef type) =>
        type.IsQueryable
        || (type.Form is TypeForm.Array or TypeForm.Sequence or TypeForm.Set or TypeForm.SortedSet
                or TypeForm.ImmutableArray or TypeForm.ImmutableList or TypeForm.ImmutableSet
            && type.Item is { IsQueryable: true, Nullable: false });

    private static ParameterSource SourceOf(IParameterSymbol parameter)
    {
        if (KnownTypes.Is(parameter.Type, "System.Threading", "CancellationToken")) return ParameterSource.CancellationToken;
        if (KnownTypes.Is(parameter.Type, "Mizan", "MizanRequest")) return ParameterSource.Request;
        if (KnownTypes.Is(parameter.Type, "System.Security.Claims", "ClaimsPrincipal")) return ParameterSource.Principal;
        return Attributes.Find(parameter, "Microsoft.AspNetCore.Mvc", "FromServicesAttribute") is not null
            || Attributes.Find(parameter, "Microsoft.Extensions.DependencyInjection", "FromKeyedServicesAttribute") is not null
                ? ParameterSource.Service
                : ParameterSource.Argument;
    }

    private static string? KeyOf(IParameterSymbol parameter)
    {
        var attribute = Attributes.Find(parameter, "Microsoft.Extensions.DependencyInjection", "FromKeyedServicesAttribute");
        return attribute is { ConstructorArguments.Length: > 0 } ? DefaultText.Of(attribute.ConstructorArguments[0]) : null;
    }

    private static string Modifiers(IParameterSymbol parameter)
    {
        var first = parameter.IsThis || parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this "
            : parameter.IsParams ? "params "
            : "";
        return first + parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };
    }
}
