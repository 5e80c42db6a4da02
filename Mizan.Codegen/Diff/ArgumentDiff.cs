using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Diff;

/// <summary>Compares the arguments of a function.</summary>
internal sealed class ArgumentDiff(DocumentIndex before, FieldDiff fields, ChangeLog log)
{
    public void Compare(Subject subject, IrFunction old, IrFunction now)
    {
        var direction = old.IsPrivate ? Direction.None : Direction.Input;
        var isRead = old.Kind == FunctionKind.Read;
        var added = now.Inputs.Where(input => !old.Inputs.Any(other => other.Name == input.Name)).ToArray();
        foreach (var input in old.Inputs)
        {
            var same = now.Inputs.FirstOrDefault(other => other.Name == input.Name);
            if (same is null)
            {
                ReportGone(Of(input), input, added, direction);
                continue;
            }
            CompareNeed(Of(input), old, now, input, same, direction);
            fields.Compare(Of(input), input, same, direction, isRead);
        }
        foreach (var input in added) ReportNew(Of(input), old, now, input, direction);
        log.CompareOrder(subject, old.Inputs.Select(i => i.Name), now.Inputs.Select(i => i.Name), "its arguments");

        Place Of(IrField input) => new(subject, input.Name, $"argument '{input.Name}'");
    }

    private void ReportGone(Place place, IrField input, IrField[] added, Direction direction)
    {
        var renamed = added.FirstOrDefault(other => other.Type == input.Type);
        log.Judge(
            Rule.ArgumentRemoved, place, direction, $"{place.Noun} is gone{Hints.Renamed(renamed?.Name)}",
            new("what deployed clients send is ignored without a word", null, ""));
    }

    private void ReportNew(Place place, IrFunction old, IrFunction now, IrField input, Direction direction)
    {
        if (!Need.Of(now, input))
        {
            log.Judge(
                Rule.ArgumentAdded, place, direction, $"{place.Noun} is new, and may be left out",
                new(null, null, "deployed clients leave it out"));
            return;
        }
        log.Judge(
            Rule.ArgumentAdded, place, direction, $"{place.Noun} is new and required",
            IsSentAnyhow(old, now, input)
                ? new(null, null, $"deployed clients send it with every fetch of '{now.Context}'")
                : new("deployed clients do not send it, and are refused", null, ""));
    }

    private void CompareNeed(Place place, IrFunction old, IrFunction now, IrField input, IrField same, Direction direction)
    {
        var (was, demanded) = (Need.Of(old, input), Need.Of(now, same));
        if (was && !demanded)
        {
            log.Judge(
                Rule.MadeOptional, place, direction, $"{place.Noun} may be left out now",
                new(null, null, "deployed clients send it all the same"));
        }
        else if (demanded && !was)
        {
            log.Judge(
                Rule.MadeRequired, place, direction, $"{place.Noun} is required now",
                IsSentAnyhow(old, now, same)
                    ? new(null, null, $"deployed clients send it with every fetch of '{now.Context}'")
                    : new("deployed clients that leave it out are refused", null, ""));
        }
    }

    // Reads are fetched with their context, so what one of them required came along for all.
    private bool IsSentAnyhow(IrFunction old, IrFunction now, IrField input) =>
        old.Context is not null && old.Context == now.Context
        && before.Members(old.Context).Any(m => m.Inputs.Any(i => i.Name == input.Name && Need.Of(m, i)));
}
