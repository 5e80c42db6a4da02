using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Board.Cards;

namespace Board.Boards;

/// <summary>The page that a printer gets. Whatever somebody has written goes through the encoder.</summary>
internal static class PrintedBoard
{
    private const string Style =
        "body{font-family:sans-serif;margin:2em}section{break-inside:avoid}li{margin:.3em 0}small{color:#555;margin-left:.6em}";

    public static string Html(BoardInfo board, IReadOnlyList<Card> cards)
    {
        var title = Encoded(board.Title);
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append($"<title>{title}</title>\n<style>{Style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        Append(html, "To do", cards.Where(card => card.State == CardState.Todo));
        Append(html, "Doing", cards.Where(card => card.State == CardState.Doing));
        Append(html, "Done", cards.Where(card => card.State == CardState.Done));
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, string column, IEnumerable<Card> cards)
    {
        html.Append($"<section>\n<h2>{column}</h2>\n<ol>\n");
        foreach (var card in cards)
        {
            html.Append($"<li>{Encoded(card.Title)}");
            if (card.Due is { } due) html.Append(CultureInfo.InvariantCulture, $"<small>due {due:yyyy-MM-dd}</small>");
            if (card.Labels.Count > 0) html.Append($"<small>{Encoded(string.Join(", ", card.Labels))}</small>");
            html.Append("</li>\n");
        }
        html.Append("</ol>\n</section>\n");
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
