using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript.Checks;

/// <summary>The constraints on a value as calls of <c>@mizan/base/validate</c>.</summary>
internal static class CheckRules
{
    /// <summary>Every rule that there is.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "byteLength", "clockRange", "durationRange", "email", "exactRange", "instantRange", "length", "listLength", "mapLength", "notBlank",
        "oneOf", "pattern", "phone", "range", "required", CheckRule.Saying, "setLength", "url",
    ];

    /// <summary>Whether a value has to meet anything besides its type.</summary>
    public static bool IsAny(IrConstraints constraints) => constraints != IrConstraints.None;

    /// <summary>The rules of a value with their arguments, in the order in which messages come.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="constraints">What it has to meet.</param>
    /// <param name="nameOf">Gives the name of an enum in TypeScript.</param>
    public static IEnumerable<CheckRule> Of(IrType type, IrConstraints constraints, Func<string, string> nameOf)
    {
        if (constraints.NotBlank) yield return Rule(type.Name == "string" ? "notBlank" : "required").InWordsOf(constraints, IrMessage.NotBlank);
        foreach (var length in Lengths(type, constraints)) yield return length;
        if (HasOrder(type) && (constraints.Min ?? constraints.Max) is not null) yield return Range(type, constraints);
        if (IsText(type) && constraints.Pattern is { } pattern)
        {
            yield return Rule("pattern", TsText.Literal(pattern)).InWordsOf(constraints, IrMessage.Pattern);
        }
        if (IsText(type) && constraints.Format is { } format) yield return Rule(format).InWordsOf(constraints, IrMessage.Format);
        if (constraints.Allowed.Count == 0 || type.Item is not null) yield break;
        var allowed = string.Join(", ", constraints.Allowed.Select(Constant));
        var name = TsType.Of(type with { Nullable = false }, nameOf);
        yield return new CheckRule("oneOf", $"oneOf<{name}>({allowed})").InWordsOf(constraints, IrMessage.Allowed);
    }

    // Bounds of one attribute are one rule, and say one thing; those of two may have words of their own each.
    private static IEnumerable<CheckRule> Lengths(IrType type, IrConstraints constraints)
    {
        var (least, most) = (constraints.MinLength, constraints.MaxLength);
        if (!HasLength(type) || (least ?? most) is null) return [];
        if (constraints.MessageOf(IrMessage.MinLength) == constraints.MessageOf(IrMessage.MaxLength) || least is null || most is null)
        {
            return [Length(type, least, most).InWordsOf(constraints, least is null ? IrMessage.MaxLength : IrMessage.MinLength)];
        }
        return
        [
            Length(type, least, null).InWordsOf(constraints, IrMessage.MinLength),
            Length(type, null, most).InWordsOf(constraints, IrMessage.MaxLength),
        ];
    }

    private static bool IsText(IrType type) => type.Name is "string" or "char" or "uri";

    private static bool HasLength(IrType type) => type.Item is not null || IsText(type) || type.Name == "bytes";

    private static bool HasOrder(IrType type) =>
        TsType.IsNumber(type) || type.Name is "date" or "time" or "duration" or "datetime" or "datetime-offset";

    private static CheckRule Rule(string name, params string[] arguments) => new(name, $"{name}({string.Join(", ", arguments)})");

    private static CheckRule Length(IrType type, int? least, int? most)
    {
        var rule = type.Name switch
        {
            "bytes" => "byteLength",
            IrTypeNames.List => "listLength",
            IrTypeNames.Set => "setLength",
            IrTypeNames.Map => "mapLength",
            _ => "length",
        };
        var min = least is { } lower ? TsText.Number(lower) : "undefined";
        return most is { } upper ? Rule(rule, min, TsText.Number(upper)) : Rule(rule, min);
    }

    private static CheckRule Range(IrType type, IrConstraints constraints)
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
        var limit = constraints.Min is null ? IrMessage.Max : IrMessage.Min;
        return Rule(rule, $"{{ {string.Join(", ", limits)} }}").InWordsOf(constraints, limit);

        string Limit(string text) => rule == "range" ? text : TsText.Literal(text);
    }

    private static string Constant(string json) => json[0] == '"' ? TsText.Literal(JsonText.Unquote(json)) : json;
}
