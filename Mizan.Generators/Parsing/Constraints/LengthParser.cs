using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Reads <c>[StringLength]</c>, <c>[Length]</c>, <c>[MinLength]</c> and <c>[MaxLength]</c>, of which a value may have
/// several: the tightest bounds count.
/// </summary>
internal sealed class LengthParser(ConstraintTarget target, List<string> mistakes)
{
    // What parameterless [MaxLength] means: whatever a database allows.
    private const int Unlimited = -1;

    private (int Length, string? Message)? min;
    private (int Length, string? Message)? max;

    public void Read(AttributeData attribute, string name)
    {
        if (target.Unit is null || (name == "StringLength" && !target.IsText))
        {
            var types = name == "StringLength" ? "strings" : "strings, byte arrays, lists, sets and maps";
            mistakes.Add(ConstraintParser.Inapplicable(name, target, types));
            return;
        }
        var numbers = attribute.ConstructorArguments.Select(a => a.Value as int? ?? Unlimited).DefaultIfEmpty(Unlimited).ToArray();
        var (least, most) = name switch
        {
            "StringLength" => (attribute.Named("MinimumLength") as int? ?? 0, numbers[0]),
            "Length" => (numbers[0], numbers[numbers.Length - 1]),
            "MinLength" => (numbers[0], int.MaxValue),
            _ => (0, numbers[0] == Unlimited ? int.MaxValue : numbers[0]),
        };
        if (least < 0 || most < 0 || (name == "MaxLength" && most == 0))
        {
            mistakes.Add($"[{name}] on {target.Name} has a length that the attribute does not take; "
                + (name == "MaxLength" ? "give it one of 1 or more" : "give it one of 0 or more"));
            return;
        }
        Tighten(attribute, name, least, most);
    }

    /// <summary>The bounds: as one constraint, or as two when each has words of its own.</summary>
    public IEnumerable<LengthSpec> ToSpecs()
    {
        if (min is { } least && max is { } most && least.Length > most.Length)
        {
            mistakes.Add($"The lengths of {target.Name} are at least {Text(least.Length)} and at most {Text(most.Length)}, "
                + "so nothing passes; exchange them");
            yield break;
        }
        if (min is null && max is null) yield break;
        if (min is null || max is null || min.Value.Message == max.Value.Message)
        {
            yield return Spec(min?.Length, max?.Length, (min ?? max)!.Value.Message);
            yield break;
        }
        yield return Spec(min.Value.Length, null, min.Value.Message);
        yield return Spec(null, max.Value.Length, max.Value.Message);
    }

    private LengthSpec Spec(int? least, int? most, string? message) =>
        new(least, most, target.Unit!.Value, target.Measure) { OwnMessage = message };

    private void Tighten(AttributeData attribute, string name, int least, int most)
    {
        string[] arguments = name switch
        {
            "StringLength" => [Text(most), Text(least)],
            "Length" => [Text(least), Text(most)],
            "MinLength" => [Text(least)],
            _ => [Text(most == int.MaxValue ? Unlimited : most)],
        };
        var message = OwnMessage.Parse(attribute, name, target, mistakes, arguments);
        // A bound that every value meets is none.
        if (least > 0 && least > (min?.Length ?? 0)) min = (least, message);
        if (most < int.MaxValue && most < (max?.Length ?? int.MaxValue)) max = (most, message);
    }

    private static string Text(int length) => length.ToString(CultureInfo.InvariantCulture);
}
