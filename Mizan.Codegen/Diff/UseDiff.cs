using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares the types of one place: an argument, a field, a result.</summary>
internal sealed class UseDiff(DocumentIndex before, DocumentIndex after, ChangeLog log)
{
    private const string Refused = "values that deployed clients send are refused";
    private const string Unexpected = "deployed clients get values that they do not expect";

    /// <summary>Compares two uses.</summary>
    /// <param name="place">Where they are.</param>
    /// <param name="old">The old one.</param>
    /// <param name="now">The new one.</param>
    /// <param name="direction">How values travel there.</param>
    /// <param name="isQuery">Whether they travel as texts of a query string, where null is the same as absent.</param>
    public void Compare(Place place, IrType old, IrType now, Direction direction, bool isQuery = false)
    {
        CompareNull(place, old, now, direction);
        if (old.Item is not null && now.Item is not null && SameShape(old, now))
        {
            if (old.Name != now.Name) CompareSets(place, old, now, direction);
            Compare(place.Elements, old.Item, now.Item, direction, isQuery);
            return;
        }
        if (old.Name != now.Name && !IsPair(old.Name, now.Name)) CompareValues(place, old, now, direction, isQuery);
        else if (old.IsText != now.IsText) CompareEncoding(place, old, now, direction, isQuery);
    }

    private static bool SameShape(IrType old, IrType now) =>
        (old.Name == IrTypeNames.Map) == (now.Name == IrTypeNames.Map);

    // Two types of the document that stand for the same kind of value are compared by what they hold.
    private bool IsPair(string old, string now) =>
        before.FormOf(old) is TypeForm.Enum or TypeForm.Struct or TypeForm.Union && before.FormOf(old) == after.FormOf(now);

    private void CompareNull(Place place, IrType old, IrType now, Direction direction)
    {
        if (old.Nullable == now.Nullable || old.Name == IrTypeNames.Void || now.Name == IrTypeNames.Void) return;
        if (now.Nullable)
        {
            log.Judge(
                Rule.NullAllowed, place, direction, $"{place.Noun} may be null now",
                new(null, "deployed clients that get it do not expect null", "deployed clients never send null"));
        }
        else
        {
            log.Judge(
                Rule.NullForbidden, place, direction, $"{place.Noun} may not be null any more",
                new("deployed clients that send null are refused", null, "deployed clients expect null, and no longer get it"));
        }
    }

    // A set takes a list, where a repeated element counts once; a list may repeat what a set does not.
    private void CompareSets(Place place, IrType old, IrType now, Direction direction) => log.Judge(
        Rule.TypeChanged, place, direction, Different(place, old, now),
        new(
            null,
            now.Name == IrTypeNames.List ? "deployed clients expect no element twice" : null,
            "both are arrays on the wire, and a repeated element of a set counts once"));

    private void CompareValues(Place place, IrType old, IrType now, Direction direction, bool isQuery)
    {
        if (old.Name == IrTypeNames.Void)
        {
            log.Compatible(
                Rule.TypeChanged, place.Subject,
                $"{place.Noun} is {TypeText.Of(now)} where there was none; deployed clients do not look at it");
            return;
        }
        var takesOld = WireFit.Includes(now.Name, old.Name, before.FormOf(old.Name)) && (!old.IsText || now.IsText);
        var givesOld = WireFit.Includes(old.Name, now.Name, after.FormOf(now.Name)) && old.IsText == now.IsText;
        log.Judge(
            Rule.TypeChanged, place, direction, Different(place, old, now),
            new(takesOld || (isQuery && TakesText(old, now)) ? null : Refused, givesOld ? null : Unexpected, Harmless(direction)));
    }

    // In a query string every value is text, a number in whatever encoding, and one value is a list of one.
    private bool TakesText(IrType old, IrType now)
    {
        if (now.Item is not null) return old.Item is null && (old.Name == now.Item.Name || TakesText(old, now.Item));
        return old.Item is null && (now.Name == "string" || WireFit.Includes(now.Name, old.Name, before.FormOf(old.Name)));
    }

    // A number that is read from a string is read from a plain one too, and a query string knows no difference.
    private void CompareEncoding(Place place, IrType old, IrType now, Direction direction, bool isQuery) => log.Judge(
        Rule.EncodingChanged, place, direction,
        now.IsText ? $"{place.Noun} is a number in a string now" : $"{place.Noun} is a plain number now",
        new(
            old.IsText && !isQuery ? "deployed clients send a string, which is refused" : null,
            now.IsText ? "deployed clients expect a plain number" : "deployed clients expect a string",
            "what deployed clients send is read in either form"));

    private static string Harmless(Direction direction) => direction switch
    {
        Direction.Input => "everything that deployed clients send is taken",
        Direction.Output => "deployed clients get nothing that they do not expect",
        _ => "deployed clients send and get nothing else than before",
    };

    private static string Different(Place place, IrType old, IrType now) =>
        $"{place.Noun} is {TypeText.Of(now)} where it was {TypeText.Of(old)}";
}
