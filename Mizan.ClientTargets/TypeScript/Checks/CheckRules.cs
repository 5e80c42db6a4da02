using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript.Checks;

/// <summary>The constraints on a value as calls of <c>@mizan/base/validate</c>.</summary>
internal static class CheckRules
{
    /// <summary>Every rule that there is.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "byteLength", "clockRange", "durationRange", "email", "exactRange", "instantRange", "length", "listLength", "mapLength", "notBlank",
        "oneOf", "pattern", "phone", "range", "required", "setLength", "url",
    ];

    /// <summary>Whether a value has to meet anything besides its type.</summary>
    public static bool IsAny(IrConstraints constraints) => constraints != IrConstraints.None;

    /// <summary>The rules of a value with their arguments, in the order in which messages come.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="constraints">What it has to meet.</param>
    /// <param name="typeName">The type in TypeScript, without null.</param>
    public static IEnumerable<(string Rule, string Call)> Of(IrType type, IrConstraints constraints, string typeName)
    {
        if (constraints.NotBlank) yield return Rule(type.Name == "string" ? "notBlank" : "required");
        if (HasLength(type) && (constraints.MinLength ?? constraints.MaxLength) is not null) yield return Length(type, constraints);
        if (HasOrder(type) && (constraints.Min ?? constraints.Max) is not null) yield return Range(type, constraints);
        if (IsText(type) && constraints.Pattern is { } pattern) yield return Rule("pattern", TsText.Literal(pattern));
        if (IsText(type) && constraints.Format is { } format) yield return Rule(format);
        if (constraints.Allowed.Count == 0 || type.Item is not null) yield break;
        var (rule, call) = Rule("oneOf", [.. constraints.Allowed.Select(Constant)]);
        yield return (rule, rule + $"<{typeName}>" + call.Substring(rule.Length));
    }

    private static bool IsText(IrType type) => type.Name is "string" or "char" or "uri";

    private static bool HasLength(IrType type) => type.Item is not null || IsText(type) || type.Name == "bytes";

    private static bool HasOrder(IrType type) =>
        TsType.IsNumber(type) || type.Name is "date" or "time" or "duration" or "datetime" or "datetime-offset";

    private static (string Rule, string Call) Rule(string rule, params string[] arguments) => (rule, $"{rule}({string.Join(", ", arguments)})");

    private static (string Rule, string Call) Length(IrType type, IrConstraints constraints)
    {
        var rule = type.Name switch
        {
            "bytes" => "byteLength",
            IrTypeNames.List => "listLength",
            IrTypeNames.Set => "setLength",
            IrTypeNames.Map => "mapLength",
            _ => "length",
        };
        var least = constraints.MinLength is { } min ? TsText.Number(min) : "undefined";
        return constraints.MaxLength is { } max ? Rule(rule, least, TsText.Number(max)) : Rule(rule, least);
    }

    private static (string Rule, string Call) Range(IrType type, IrConstraints constraints)
    {
        var rule = type.Name switch
        {
            "int64" or "uint64" or "decimal" => "exactRange",
            _ when type.IsText => "exactRange",
            "date" or "time" => "clockRange",
            "duration" => "durationRange",
            "datetime" or "datetime-offset" => "instantRange",
            _ => "range",
        };
        var limits = new List<string>();
        if (constraints.Min is { } min) limits.Add("min: " + Limit(min));
        if (constraints.Max is { } max) limits.Add("max: " + Limit(max));
        if (constraints.MinExclusive) limits.Add("minExclusive: true");
        if (constraints.MaxExclusive) limits.Add("maxExclusive: true");
        return Rule(rule, $"{{ {string.Join(", ", limits)} }}");

        string Limit(string text) => rule == "range" ? text : TsText.Literal(text);
    }

    private static string Constant(string json) => json[0] == '"' ? TsText.Literal(JsonText.Unquote(json)) : json;
}
