using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>Turns the constraints on a value into those of a description.</summary>
internal static class ConstraintDescriber
{
    public static IrConstraints Describe(IReadOnlyList<ConstraintSpec> constraints, TypeRef type)
    {
        var described = IrConstraints.None;
        foreach (var constraint in constraints) described = Add(described, constraint, type);
        return described;
    }

    /// <summary>Whether a constraint refuses what the type would let a client leave out.</summary>
    public static bool Demands(IEnumerable<ConstraintSpec> constraints) => constraints.OfType<PresenceSpec>().Any(p => p.IsDemanded);

    private static IrConstraints Add(IrConstraints described, ConstraintSpec constraint, TypeRef type) => constraint switch
    {
        PresenceSpec presence => described with { NotBlank = IsNotBlank(presence, type) },
        LengthSpec length => described with
        {
            MinLength = length.Min ?? described.MinLength,
            MaxLength = length.Max ?? described.MaxLength,
        },
        RangeSpec range => described with
        {
            Min = range.Min?.Text,
            MinExclusive = range.Min is { IsExclusive: true },
            Max = range.Max?.Text,
            MaxExclusive = range.Max is { IsExclusive: true },
        },
        PatternSpec pattern => described with { Pattern = UnicodeText.Repair(pattern.Pattern) },
        FormatSpec format => described with { Format = format.Format.ToString().ToLowerInvariant() },
        AllowedSpec allowed => described with { Allowed = allowed.Values.Select(v => Json(v, type)).ToEquatableArray() },
        _ => throw new NotSupportedException(constraint.GetType().Name),
    };

    // Of what is no text only null is refused; a text that may be blank, but not null, has no word of its own.
    private static bool IsNotBlank(PresenceSpec presence, TypeRef type) =>
        !presence.AllowsBlank || (type.Nullable && type is not { Form: TypeForm.Scalar, Scalar: Scalar.String });

    private static string Json(AllowedValue value, TypeRef type) =>
        type.Encoding == NumberEncoding.Text ? JsonText.Quote(value.Json) : UnicodeText.Repair(value.Json);
}
