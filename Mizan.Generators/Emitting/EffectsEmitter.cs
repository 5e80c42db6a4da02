using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the method that reports what a mutation made stale and what it merges.</summary>
internal static class EffectsEmitter
{
    public static void Emit(CodeWriter code, LinkedFunction linked, string arguments, string result)
    {
        var (function, effects) = (linked.Function, linked.Effects!);
        code.Line();
        // What a page answers with is nothing that effects depend on.
        var outcome = function.Route is null ? $", {result} result, global::System.ReadOnlySpan<byte> json" : "";
        using var method = code.Block($"protected override void Report(CallEffects effects, in {arguments} arguments{outcome})");
        if (effects.Merges.Count == 0 && effects.Stale.All(e => e.Scope.Count == 0))
        {
            EmitConstant(code, effects.Stale);
            return;
        }
        if (function.ScopeMethod is { } computed)
        {
            code.Call($"var scope = {computed.Method}", [.. computed.Arguments.Select(a => Argument(function, a))], ";");
        }
        foreach (var effect in effects.Stale) EmitStale(code, function, effect);
        foreach (var effect in effects.Merges) EmitMerge(code, function, effect);
    }

    private static void EmitConstant(CodeWriter code, IReadOnlyList<EffectSpec> stale)
    {
        var json = stale.Select(e => e.Function is null
            ? $"\"{e.Context}\""
            : $"{{\"function\":\"{e.Function}\",\"context\":\"{e.Context}\"}}");
        // A header names contexts only, each once.
        var header = string.Join(", ", stale.Select(e => e.Context).Distinct(StringComparer.Ordinal));
        code.Call("effects.Constant", [CSharpText.Utf8(string.Join(",", json)), CSharpText.Literal(header)], ";");
    }

    private static void EmitStale(CodeWriter code, FunctionSpec function, EffectSpec effect)
    {
        var member = effect.Function is null ? "" : ", " + CSharpText.Literal(effect.Function);
        code.Line($"effects.Begin({CSharpText.Literal(effect.Context)}{member});");
        foreach (var scope in effect.Scope) EmitParameter(code, function, scope);
        code.Line("effects.End();");
    }

    private static void EmitMerge(CodeWriter code, FunctionSpec function, EffectSpec effect)
    {
        code.Line($"effects.Begin({CSharpText.Literal(effect.Context)});");
        foreach (var scope in effect.Scope) EmitParameter(code, function, scope);
        var end = $"effects.EndMerge({CSharpText.Literal(effect.Slot!)}, "
            + $"{(effect.Key is null ? "null" : CSharpText.Literal(effect.Key))}, json);";
        // No row is no merge, and leaves only fetching again.
        if (effect.Key is not null && function.Result!.Nullable) end = $"if (result is null) effects.End(); else {end}";
        code.Line(end);
    }

    private static void EmitParameter(CodeWriter code, FunctionSpec function, ScopeSpec scope)
    {
        var value = scope.IsComputed ? "scope." + CSharpText.Identifier(scope.CSharpName) : Argument(function, scope.CSharpName);
        var conditions = new List<string>();
        if (scope.HasDefault) conditions.Add("arguments." + ArgumentsEmitter.Presence(scope.CSharpName));
        if (scope.Type.Nullable) conditions.Add(value + " is not null");
        var given = scope.Type is { Nullable: true, IsValueType: true } ? value + ".Value" : value;
        var isList = scope.Type.Item is not null;
        var codec = isList ? CodecText.WithoutNull(scope.Type.Item!) : CodecText.WithoutNull(scope.Type);
        var condition = conditions.Count == 0 ? "" : $"if ({string.Join(" && ", conditions)}) ";
        code.Call(
            $"{condition}effects.{(isList ? "ListParameter" : "Parameter")}",
            [CSharpText.Literal(scope.WireName), given, $"default({codec})"],
            ";");
    }

    private static string Argument(FunctionSpec function, string name) =>
        name == ScopeMethodSpec.Result
            ? "result"
            : "arguments." + ArgumentsEmitter.Field(ContextTable.Arguments(function).First(p => p.CSharpName == name));
}
