using System.Globalization;
using System.Text;
using Mizan.Codegen.Terminal;

namespace Mizan.Codegen.Diff;

/// <summary>Writes changes for people: one a line, breaking ones first, and a line that sums up.</summary>
internal static class DiffText
{
    public static string Write(IReadOnlyList<Change> changes, Colours colours)
    {
        if (changes.Count == 0) return "Nothing that travels has changed.\n";
        var text = new StringBuilder();
        var width = changes.Max(change => Name(change).Length);
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (i > 0 && changes[i - 1].Judgement != change.Judgement) text.Append('\n');
            text.Append(Coloured(change, colours)).Append(' ', width - Name(change).Length + 2)
                .Append(change.Subject.KindName).Append(' ').Append(change.Subject.Name).Append(": ").Append(change.Text).Append('\n');
        }
        return text.Append('\n').Append(Sum(changes)).Append('\n').ToString();
    }

    /// <summary>A judgement as it is written.</summary>
    public static string Name(Change change) => change.Judgement switch
    {
        Judgement.Breaking => "breaking",
        Judgement.Compatible => "compatible",
        _ => "neutral",
    };

    private static string Coloured(Change change, Colours colours) => change.Judgement switch
    {
        Judgement.Breaking => colours.Red(Name(change)),
        Judgement.Compatible => colours.Green(Name(change)),
        _ => Name(change),
    };

    private static string Sum(IReadOnlyList<Change> changes) => string.Join(
        ", ",
        changes.GroupBy(Name).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));
}
