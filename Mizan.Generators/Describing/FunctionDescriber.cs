using Mizan.Generators.Ir;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Generators.Describing;

/// <summary>Turns a function of the generator's model into one of a description.</summary>
internal static class FunctionDescriber
{
    public static IrFunction Describe(LinkedFunction linked, TypeDescriber types, DocTable docs)
    {
        var function = linked.Function;
        return new()
        {
            Name = function.WireName,
            Kind = function.Kind,
            Context = function.Context,
            Auth = function.Auth == "None" ? null : function.Auth.ToLowerInvariant(),
            Policy = function.Policy is null ? null : UnicodeText.Repair(function.Policy),
            HasGuard = function.Guard is not null,
            IsPersonal = function.Kind == FunctionKind.Read && IsGivenTheCaller(function),
            IsPrivate = function.IsPrivate,
            IsWebsocket = function.IsWebsocket,
            Route = function.Route?.Template,
            Methods = function.Route?.Methods ?? default,
            Rev = function.Rev,
            Cache = function.Cache is { } seconds ? new(seconds) : null,
            Deprecated = function.Deprecated is null ? null : UnicodeText.Repair(function.Deprecated),
            Doc = function.Summary.Length == 0 ? null : UnicodeText.Repair(function.Summary),
            Inputs = ContextTable.Arguments(function).Select(p => Input(function, p, types, docs)).ToEquatableArray(),
            Output = types.Of(function.Result),
            Affects = linked.Effects!.Stale
                .Select(e => new IrEffect(e.Context, e.Function, Scope(e), IsExplicit(e)))
                .OrderBy(e => e.Context, StringComparer.Ordinal).ThenBy(e => e.Function, StringComparer.Ordinal)
                .ToEquatableArray(),
            Merges = linked.Effects.Merges
                .Select(e => new IrMerge(e.Context, e.Slot!, e.Key, Scope(e), IsExplicit(e)))
                .OrderBy(e => e.Context, StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }

    private static bool IsGivenTheCaller(FunctionSpec function) =>
        function.Method.Parameters.Concat(function.Activation?.Constructor ?? default)
            .Any(p => p.Source is ParameterSource.Request or ParameterSource.Principal);

    private static IrField Input(FunctionSpec function, ParameterSpec parameter, TypeDescriber types, DocTable docs) => new()
    {
        Name = parameter.WireName,
        Type = types.Of(parameter.Type),
        Optional = parameter.Default is not null && !ConstraintDescriber.Demands(parameter.Constraints),
        Default = parameter.DefaultJson,
        Constraints = ConstraintDescriber.Describe(parameter.Constraints, parameter.Type!),
        Doc = docs[DocSpec.OwnerOf(function.Method), parameter.WireName],
    };

    private static EquatableArray<string> Scope(EffectSpec effect) => effect.Scope.Select(s => s.WireName).ToEquatableArray();

    private static bool IsExplicit(EffectSpec effect) => effect.Scope.Any(s => s.IsComputed);
}
