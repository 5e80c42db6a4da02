using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Reads <c>[Range]</c>: its limits in the type of the value, settled without culture or rounding.</summary>
internal static class RangeParser
{
    private const string Name = "Range";

    public static RangeSpec? Parse(AttributeData attribute, ConstraintTarget target, List<string> mistakes)
    {
        if (target.Scalar is not { } scalar || !(CanonicalNumber.IsNumber(scalar) || MomentText.IsMoment(scalar)))
        {
            mistakes.Add(ConstraintParser.Inapplicable(Name, target, "numbers, dates, times and durations"));
            return null;
        }
        if (Limits(attribute, target, mistakes) is not { } limits) return null;
        var min = Limit.Read(limits.Min, scalar);
        var max = Limit.Read(limits.Max, scalar);
        if (min is null || max is null)
        {
            mistakes.Add(Unsettled(min is null ? limits.Min : limits.Max, scalar, target));
            return null;
        }
        var message = OwnMessage.Parse(attribute, Name, target, mistakes, min.Text, max.Text);
        min = min with { IsExclusive = attribute.Named("MinimumIsExclusive") is true };
        max = max with { IsExclusive = attribute.Named("MaximumIsExclusive") is true };
        if (min.CompareTo(max) > 0)
        {
            mistakes.Add($"[Range] on {target.Name} has a minimum of {min.Text} above its maximum of {max.Text}; exchange them");
            return null;
        }
        return Spec(min.Rounded(isUp: true), max.Rounded(isUp: false), scalar, target, mistakes, message);
    }

    private static RangeSpec? Spec(
        Limit min, Limit max, Scalar scalar, ConstraintTarget target, List<string> mistakes, string? message)
    {
        var (lowest, highest) = Limit.Bounds(scalar);
        if (min.IsAbove(highest) || max.IsBelow(lowest) || IsEmpty(min, max))
        {
            mistakes.Add($"[Range] on {target.Name} lets no value of type {target.TypeName} pass; widen its limits");
            return null;
        }
        // A limit that every value of the type meets is none.
        var least = min.IsBelow(lowest) || (min.CompareTo(lowest) == 0 && !min.IsExclusive) ? null : min.ToSpec();
        var most = max.IsAbove(highest) || (max.CompareTo(highest) == 0 && !max.IsExclusive) ? null : max.ToSpec();
        return least is null && most is null ? null : new RangeSpec(least, most, scalar) { OwnMessage = message };
    }

    private static bool IsEmpty(Limit min, Limit max)
    {
        if (min.CompareTo(max) >= 0) return min.CompareTo(max) > 0 || min.IsExclusive || max.IsExclusive;
        // Between 0 and 1 there is no whole number.
        return min.IsExclusive && max.IsExclusive && min.IsNextTo(max);
    }

    private static (object Min, object Max)? Limits(AttributeData attribute, ConstraintTarget target, List<string> mistakes)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length == 3)
        {
            if (SymbolEqualityComparer.Default.Equals(arguments[0].Value as ITypeSymbol, target.Type)
                && arguments[1].Value is string least && arguments[2].Value is string most)
            {
                return (least, most);
            }
            mistakes.Add($"[Range] on {target.Name} has limits of another type; "
                + $"write [Range(typeof({TypeText.ForMessage(target.Type)}), …)]");
            return null;
        }
        if (!MomentText.IsMoment(target.Scalar))
        {
            return arguments.Length == 2 && arguments[0].Value is { } min && arguments[1].Value is { } max ? (min, max) : null;
        }
        mistakes.Add($"[Range] on {target.Name} has numbers for limits of type {target.TypeName}; "
            + $"write them as [Range(typeof({TypeText.ForMessage(target.Type)}), \"{MomentText.Example(target.Scalar!.Value)}\", …)]");
        return null;
    }

    private static string Unsettled(object limit, Scalar scalar, ConstraintTarget target)
    {
        var example = MomentText.IsMoment(scalar) ? $"as in \"{MomentText.Example(scalar)}\"" : "in digits, with a point for the fraction";
        return $"[Range] on {target.Name} has the limit '{Convert.ToString(limit, CultureInfo.InvariantCulture)}', "
            + $"of which the value is not certain while compiling; write it {example}";
    }
}
