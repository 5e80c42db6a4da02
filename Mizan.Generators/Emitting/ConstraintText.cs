using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>
/// What is said of a value that breaks a constraint, to follow the field's name. Clients that check in advance say the same:
/// docs/validation.md lists these texts, and clients/conformance/validation.json holds both sides to them.
/// </summary>
internal static class ConstraintText
{
    public const string Missing = "is required";
    public const string Blank = "must not be blank";

    public static string Of(ConstraintSpec constraint) => constraint.OwnMessage ?? constraint switch
    {
        PresenceSpec => Missing,
        LengthSpec length => Of(length),
        RangeSpec range => Of(range),
        PatternSpec pattern => "must match the pattern " + pattern.Pattern,
        FormatSpec format => Of(format.Format),
        AllowedSpec allowed => "must be one of " + string.Join(", ", allowed.Values.Select(v => v.Text)),
        _ => throw new NotSupportedException(constraint.GetType().Name),
    };

    private static string Of(TextFormat format) => format switch
    {
        TextFormat.Email => "must be an email address",
        TextFormat.Url => "must be a URL that begins with http://, https:// or ftp://",
        _ => "must be a phone number",
    };

    private static string Of(LengthSpec length) =>
        length.Unit == LengthUnit.Elements
            ? $"must have {Amount(length)}"
            : $"must be {Amount(length)} long";

    private static string Amount(LengthSpec length) => (length.Min, length.Max) switch
    {
        ({ } min, { } max) when min == max => Counted(max, length.Unit),
        ({ } min, { } max) => $"between {Text(min)} and {Counted(max, length.Unit)}",
        ({ } min, null) => $"at least {Counted(min, length.Unit)}",
        (_, { } max) => $"at most {Counted(max, length.Unit)}",
        _ => throw new NotSupportedException("A length without bounds."),
    };

    private static string Counted(int count, LengthUnit unit) => Text(count) + unit switch
    {
        LengthUnit.Characters => " character",
        LengthUnit.Bytes => " byte",
        _ => " element",
    } + (count == 1 ? "" : "s");

    private static string Of(RangeSpec range) => (range.Min, range.Max) switch
    {
        ({ } min, { } max) when min == max => $"must be {min.Text}",
        ({ IsExclusive: false } min, { IsExclusive: false } max) => $"must be between {min.Text} and {max.Text}",
        ({ } min, { } max) => $"must be {Least(min)} and {Most(max)}",
        ({ } min, null) => $"must be {Least(min)}",
        (null, { } max) => $"must be {Most(max)}",
        _ => throw new NotSupportedException("A range without limits."),
    };

    private static string Least(LimitSpec limit) => (limit.IsExclusive ? "greater than " : "at least ") + limit.Text;

    private static string Most(LimitSpec limit) => (limit.IsExclusive ? "less than " : "at most ") + limit.Text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
