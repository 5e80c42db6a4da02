using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>Turns the constraints on a value into those of a description.</summary>
internal static class ConstraintDescriber
{
    public static IrConstraints Describe(IReadOnlyList<ConstraintSpec> constraints, TypeRef type)
    {
        if (constraints.Count == 0) return IrConstraints.None;
        var described = IrConstraints.None;
        foreach (var constraint in constraints) described = Add(described, constraint, type);
        return described with { Messages = Messages(constraints, described).ToEquatableArray() };
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

    private static IEnumerable<IrMessage> Messages(IReadOnlyList<ConstraintSpec> constraints, IrConstraints described)
    {
        var own = constraints.Where(constraint => constraint.OwnMessage is not null)
            .SelectMany(constraint => Names(constraint, described).Select(name => new IrMessage(name, UnicodeText.Repair(constraint.OwnMessage!))));
        return own.OrderBy(message => Array.IndexOf(IrMessage.Names, message.Constraint));
    }

    private static IEnumerable<string> Names(ConstraintSpec constraint, IrConstraints described) => constraint switch
    {
        // What the type itself demands has the type's words.
        PresenceSpec => described.NotBlank ? [IrMessage.NotBlank] : [],
        LengthSpec length => Both(length.Min is null ? null : IrMessage.MinLength, length.Max is null ? null : IrMessage.MaxLength),
        RangeSpec range => Both(range.Min is null ? null : IrMessage.Min, range.Max is null ? null : IrMessage.Max),
        PatternSpec => [IrMessage.Pattern],
        FormatSpec => [IrMessage.Format],
        _ => [IrMessage.Allowed],
    };

    private static IEnumerable<string> Both(params string?[] names) => names.OfType<string>();

    // Of what is no text only null is refused; a text that may be blank, but not null, has no word of its own.
    private static bool IsNotBlank(PresenceSpec presence, TypeRef type) =>
        !presence.AllowsBlank || (type.Nullable && type is not { Form: TypeForm.Scalar, Scalar: Scalar.String });

    private static string Json(AllowedValue value, TypeRef type) =>
        type.Encoding == NumberEncoding.Text ? JsonText.Quote(value.Json) : UnicodeText.Repair(value.Json);
}
