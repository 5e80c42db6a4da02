using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mizan.Tests.Analyzers;

/// <summary>
/// A source with the places of diagnostics in it: <c>[|here|]</c> for the id of the test, <c>{|MIZ004:here|}</c> for another.
/// </summary>
internal sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<(string Id, TextSpan Span)> marks) => (Text, Marks) = (text, marks);

    public string Text { get; }

    public IReadOnlyList<(string Id, TextSpan Span)> Marks { get; }

    public static MarkedSource Parse(string source, string id)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<(string, TextSpan)>();
        for (var i = 0; i < source.Length; i++)
        {
            var rest = source.AsSpan(i);
            if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push((id, text.Length));
                i++;
            }
            else if (rest.StartsWith("{|MIZ", StringComparison.Ordinal))
            {
                open.Push((rest.Slice(2, id.Length).ToString(), text.Length));
                i += "{|:".Length + id.Length - 1;
            }
            else if (open.Count > 0 && (rest.StartsWith("|]", StringComparison.Ordinal) || rest.StartsWith("|}", StringComparison.Ordinal)))
            {
                var (opened, start) = open.Pop();
                marks.Add((opened, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }
        Assert.That(open, Is.Empty, "A mark is not closed.");
        return new(text.ToString(), marks);
    }
}
