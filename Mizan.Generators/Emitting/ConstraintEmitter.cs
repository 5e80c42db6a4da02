using System.Globalization;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Generators.Emitting;

/// <summary>A value that was read, where it is held to its constraints.</summary>
/// <param name="Value">The value in C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="Field">The field of <c>Patterns</c> that holds its pattern.</param>
/// <param name="Reject">The call that records what is wrong, up to its last argument.</param>
internal sealed record ConstrainedValue(string Value, TypeRef Type, string Field, string Reject);

/// <summary>Writes how a value is held to its constraints: comparisons with constants, which null does not fail.</summary>
internal static class ConstraintEmitter
{
    private const string Patterns = "Patterns";

    public static void Emit(CodeWriter code, IReadOnlyList<ConstraintSpec> constraints, ConstrainedValue value)
    {
        foreach (var constraint in constraints)
        {
            if (constraint is PresenceSpec presence) EmitPresence(code, presence, value);
            else EmitRejection(code, Violation(constraint, value), ConstraintText.Of(constraint), value);
        }
    }

    /// <summary>What says that a value has to be given, where its type does not say so with the same words.</summary>
    public static PresenceSpec? Demand(EquatableArray<ConstraintSpec> constraints, bool isRequiredAnyway) => constraints.Count == 0
        ? null
        : constraints.OfType<PresenceSpec>().FirstOrDefault(p => p.IsDemanded && (!isRequiredAnyway || p.OwnMessage is not null));

    /// <summary>Writes the class of the patterns, which are made once, when the first of them is needed.</summary>
    public static void EmitPatterns(CodeWriter code, IEnumerable<(string Field, EquatableArray<ConstraintSpec> Constraints)> values)
    {
        var patterns = values
            .Where(v => v.Constraints.Count > 0)
            .SelectMany(v => v.Constraints.OfType<PatternSpec>().Select(p => (v.Field, Spec: p)))
            .ToArray();
        if (patterns.Length == 0) return;
        code.Line();
        using var type = code.Block($"private static class {Patterns}");
        foreach (var (field, spec) in patterns)
        {
            code.Call(
                $"public static readonly global::System.Text.RegularExpressions.Regex {field} = WirePattern.Create",
                [CSharpText.Literal(spec.Pattern), spec.Timeout.ToString(CultureInfo.InvariantCulture)],
                ";");
        }
    }

    private static void EmitPresence(CodeWriter code, PresenceSpec presence, ConstrainedValue value)
    {
        var isBlank = $"string.IsNullOrWhiteSpace({value.Value})";
        // With words of its own a constraint says the same of null and of blank, and this is true of both.
        var tellsNull = value.Type.Nullable && (presence.AllowsBlank || presence.OwnMessage is null);
        if (tellsNull) EmitRejection(code, $"{value.Value} is null", ConstraintText.Of(presence), value);
        if (presence.AllowsBlank) return;
        EmitRejection(code, isBlank, presence.OwnMessage ?? ConstraintText.Blank, value, tellsNull ? "else " : "");
    }

    private static void EmitRejection(CodeWriter code, string violation, string message, ConstrainedValue value, string before = "") =>
        code.Guarded($"{before}if ({violation})", $"{value.Reject}{CSharpText.Literal(message)});");

    private static string Violation(ConstraintSpec constraint, ConstrainedValue value) => constraint switch
    {
        LengthSpec length => Violation(length, value),
        RangeSpec range => Violation(range, value),
        PatternSpec => $"!WirePattern.Matches({Patterns}.{value.Field}, {value.Value})",
        FormatSpec format => $"!WireFormats.Is{format.Format}({value.Value}{(format.IsUri ? Original(value) : "")})",
        AllowedSpec allowed => $"{value.Value} is not ({(value.Type.Nullable ? "null or " : "")}"
            + $"{string.Join(" or ", allowed.Values.Select(v => v.CSharp))})",
        _ => throw new NotSupportedException(constraint.GetType().Name),
    };

    private static string Original(ConstrainedValue value) => (value.Type.Nullable ? "?" : "") + ".OriginalString";

    private static string Violation(LengthSpec length, ConstrainedValue value)
    {
        var outside = Outside(
            length.Min is { } min ? $"< {min.ToString(CultureInfo.InvariantCulture)}" : null,
            length.Max is { } max ? $"> {max.ToString(CultureInfo.InvariantCulture)}" : null);
        if (length.Measure != LengthMeasure.Enumeration) return $"{value.Value} is {{ {length.Measure}: {outside} }}";
        var present = value.Type.Nullable ? value.Value + " is not null && " : "";
        return $"{present}global::System.Linq.Enumerable.Count({value.Value}) is {outside}";
    }

    private static string Violation(RangeSpec range, ConstrainedValue value)
    {
        var outside = Outside(
            range.Min is { } min ? $"{(min.IsExclusive ? "<=" : "<")} {Literal(min, range.Scalar)}" : null,
            range.Max is { } max ? $"{(max.IsExclusive ? ">=" : ">")} {Literal(max, range.Scalar)}" : null);
        return range.Scalar switch
        {
            Scalar.Date => $"{value.Value} is {{ DayNumber: {outside} }}",
            Scalar.Time or Scalar.Duration => $"{value.Value} is {{ Ticks: {outside} }}",
            Scalar.DateTimeOffset => $"{value.Value} is {{ UtcTicks: {outside} }}",
            Scalar.DateTime => $"WireDateTime.Ticks({value.Value}) is {outside}",
            _ => $"{value.Value} is {outside}",
        };
    }

    private static string Outside(string? below, string? above) =>
        below is null ? above! : above is null ? below : $"{below} or {above}";

    private static string Literal(LimitSpec limit, Scalar scalar)
    {
        if (!MomentText.TryParse(scalar, limit.Text, out var number)) return CSharpText.Number(limit.Text, scalar);
        return number.ToString(CultureInfo.InvariantCulture) + (scalar == Scalar.Date ? "" : "L");
    }
}
