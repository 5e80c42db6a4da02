using System.Globalization;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares what values have to meet.</summary>
internal sealed class ConstraintDiff(ChangeLog log)
{
    private static readonly Reasons Tightened =
        new("values that deployed clients send are refused", null, "results are not held to it");

    private static readonly Reasons Loosened =
        new(null, null, "everything that deployed clients send is taken; their own checks stay as they were built");

    public void Compare(Place place, IrConstraints old, IrConstraints now, Direction direction)
    {
        Bound(place, direction, "least value", Limit.Of(old.Min, old.MinExclusive), Limit.Of(now.Min, now.MinExclusive), isUpper: false);
        Bound(place, direction, "largest value", Limit.Of(old.Max, old.MaxExclusive), Limit.Of(now.Max, now.MaxExclusive), isUpper: true);
        Length(place, direction, "least length", old.MinLength, now.MinLength, isUpper: false);
        Length(place, direction, "largest length", old.MaxLength, now.MaxLength, isUpper: true);
        Text(place, direction, "pattern", old.Pattern, now.Pattern);
        Text(place, direction, "format", old.Format, now.Format);
        if (old.NotBlank != now.NotBlank)
        {
            Report(place, direction, now.NotBlank ? 1 : -1, $"{place.Noun} {(now.NotBlank ? "may not be" : "may be")} blank now");
        }
        Allowed(place, direction, old, now);
    }

    private void Bound(Place place, Direction direction, string noun, Limit? old, Limit? now, bool isUpper)
    {
        if (old == now) return;
        int? tighter = (old, now) switch
        {
            (null, _) => 1,
            (_, null) => -1,
            ({ } from, { } to) when Order(from.Value, to.Value) is { } order =>
                order == 0 ? to.IsExclusive.CompareTo(from.IsExclusive) : isUpper ? order : -order,
            _ => null,
        };
        Report(place, direction, tighter, Moved(place, noun, old?.Text, now?.Text));
    }

    private void Length(Place place, Direction direction, string noun, int? old, int? now, bool isUpper)
    {
        if (old == now) return;
        var tighter = (old, now) switch
        {
            (null, _) => 1,
            (_, null) => -1,
            ({ } from, { } to) => isUpper ? from.CompareTo(to) : to.CompareTo(from),
        };
        Report(place, direction, tighter, Moved(place, noun, Text(old), Text(now)));
    }

    private void Text(Place place, Direction direction, string noun, string? old, string? now)
    {
        if (old == now) return;
        Report(place, direction, old is null ? 1 : now is null ? -1 : null, Moved(place, noun, old, now));
    }

    private void Allowed(Place place, Direction direction, IrConstraints old, IrConstraints now)
    {
        var (gone, added) = (old.Allowed.Except(now.Allowed).ToArray(), now.Allowed.Except(old.Allowed).ToArray());
        if (gone.Length == 0 && added.Length == 0) return;
        // An empty list allows everything.
        int? tighter = (old.Allowed.Count, now.Allowed.Count, gone.Length, added.Length) switch
        {
            (0, _, _, _) => 1,
            (_, 0, _, _) => -1,
            (_, _, > 0, 0) => 1,
            (_, _, 0, _) => -1,
            _ => null,
        };
        var values = now.Allowed.Count == 0 ? "any value" : string.Join(", ", now.Allowed);
        Report(place, direction, tighter, $"{place.Noun} takes {values} now");
    }

    private void Report(Place place, Direction direction, int? tighter, string what)
    {
        var rule = tighter switch { > 0 => Rule.ConstraintTightened, < 0 => Rule.ConstraintLoosened, _ => Rule.ConstraintChanged };
        log.Judge(rule, place, direction, what, tighter < 0 ? Loosened : Tightened);
    }

    private static string Moved(Place place, string noun, string? old, string? now) => (old, now) switch
    {
        (null, _) => $"the {noun} of {place.Noun} is {now} now",
        (_, null) => $"{place.Noun} has no {noun} any more",
        _ => $"the {noun} of {place.Noun} is {now} where it was {old}",
    };

    private static string? Text(int? length) => length?.ToString(CultureInfo.InvariantCulture);

    // Null where the texts are neither numbers nor dates and times, whose ISO forms sort as they are.
    private static int? Order(string old, string now)
    {
        const NumberStyles Style = NumberStyles.Float;
        if (decimal.TryParse(old, Style, CultureInfo.InvariantCulture, out var exact)
            && decimal.TryParse(now, Style, CultureInfo.InvariantCulture, out var other)) return exact.CompareTo(other);
        if (double.TryParse(old, Style, CultureInfo.InvariantCulture, out var rough)
            && double.TryParse(now, Style, CultureInfo.InvariantCulture, out var rougher)) return rough.CompareTo(rougher);
        return old == now ? 0 : old.Length == now.Length && char.IsAsciiDigit(old[0]) ? string.CompareOrdinal(old, now) : null;
    }

    private sealed record Limit(string Value, bool IsExclusive)
    {
        public string Text => IsExclusive ? $"{Value} (itself excluded)" : Value;

        public static Limit? Of(string? value, bool isExclusive) => value is null ? null : new(value, isExclusive);
    }
}
