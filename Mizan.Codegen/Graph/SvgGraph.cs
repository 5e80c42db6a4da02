using System.Globalization;
using System.Text;

namespace Mizan.Codegen.Graph;

/// <summary>
/// Writes the graph as a picture that needs nothing besides itself: no script, no font of its own, light or dark as the
/// reader's system is.
/// </summary>
internal static class SvgGraph
{
    private const string Fonts = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

    public static string Write(InvalidationGraph graph)
    {
        var picture = GraphLayout.Place(graph);
        var (width, height) = (Number(picture.Width), Number(picture.Height));
        var text = new StringBuilder();
        text.Append(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"
              role="img" aria-labelledby="mizan-title mizan-desc">
            <title id="mizan-title">What makes what stale in {Escape(graph.Project)}</title>
            <desc id="mizan-desc">
            {Escape(TextGraph.Write(graph))}</desc>
            <style>

            """.ReplaceLineEndings("\n"));
        WriteStyle(text);
        text.Append("</style>\n<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n");
        foreach (var edge in picture.Edges) WriteEdge(text, edge);
        foreach (var box in picture.Boxes) WriteBox(text, box);
        foreach (var label in picture.Labels) WriteLabel(text, label);
        return text.Append("</svg>\n").ToString();
    }

    private static void WriteStyle(StringBuilder text)
    {
        text.Append("text{font-family:").Append(Fonts).Append(";white-space:pre}\n");
        text.Append(".strong{font-weight:600}\n");
        text.Append(".edge path{fill:none;stroke-width:1.5;stroke-opacity:.75}\n");
        text.Append(".member path{stroke-opacity:.4}.merge path{stroke-dasharray:5 4}\n");
        text.Append(".edge:hover path{stroke-width:3;stroke-opacity:1}\n");
        text.Append(".box rect{stroke-width:1}.context rect{stroke-width:2}\n");
        WriteColours(text, "#ffffff", "#f6f8fa", "#c3cad3", "#1b2026", "#57606c", hue => hue.Light);
        text.Append("@media (prefers-color-scheme:dark){\n");
        WriteColours(text, "#12161b", "#1c2229", "#48525e", "#e8ecf1", "#a4aebb", hue => hue.Dark);
        text.Append("}\n");
    }

    private static void WriteColours(
        StringBuilder text, string page, string box, string line, string name, string faint, Func<(string Light, string Dark), string> tone)
    {
        text.Append($".page{{fill:{page}}}.box rect{{fill:{box};stroke:{line}}}.name{{fill:{name}}}.faint{{fill:{faint}}}\n");
        text.Append($".key path{{stroke:{faint}}}.key polygon{{fill:{faint}}}\n");
        for (var i = 0; i < Paint.Hues.Count; i++)
        {
            var (hue, paint) = (Paint.Of(i), tone(Paint.Hues[i]));
            text.Append($".{hue} path,.{hue} rect{{stroke:{paint}}}.{hue} polygon{{fill:{paint}}}\n");
        }
    }

    private static void WriteEdge(StringBuilder text, Edge edge)
    {
        const double HeadLength = 8;
        const double HeadWidth = 3.5;
        var tip = edge.HasHead ? edge.End.X - HeadLength : edge.End.X;
        var middle = Number((edge.Bend + tip) / 2);
        var (startY, endY) = (Number(edge.Start.Y), Number(edge.End.Y));
        text.Append($"<g class=\"edge {edge.Class}\">");
        if (edge.Title is not null) text.Append($"<title>{Escape(edge.Title)}</title>");
        text.Append($"<path d=\"M{Number(edge.Start.X)} {startY}");
        if (edge.Bend > edge.Start.X) text.Append($"H{Number(edge.Bend)}");
        text.Append($"C{middle} {startY} {middle} {endY} {Number(tip)} {endY}\"/>");
        if (edge.HasHead)
        {
            var (above, below) = (Number(edge.End.Y - HeadWidth), Number(edge.End.Y + HeadWidth));
            text.Append($"<polygon points=\"{Number(tip)},{above} {Number(edge.End.X)},{endY} {Number(tip)},{below}\"/>");
        }
        text.Append("</g>\n");
    }

    private static void WriteBox(StringBuilder text, Box box)
    {
        var place = $"x=\"{Number(box.Area.X)}\" y=\"{Number(box.Area.Y)}\"";
        var size = $"width=\"{Number(box.Area.Width)}\" height=\"{Number(box.Area.Height)}\"";
        text.Append($"<g class=\"box {box.Class}\"><title>{Escape(box.Title)}</title><rect {place} {size} rx=\"6\"/></g>\n");
    }

    private static void WriteLabel(StringBuilder text, Label label)
    {
        var place = $"x=\"{Number(label.Start.X)}\" y=\"{Number(label.Start.Y)}\" font-size=\"{Number(label.Size)}\"";
        var width = $"textLength=\"{Number(label.Area.Width)}\" lengthAdjust=\"spacingAndGlyphs\"";
        text.Append($"<text class=\"{label.Class}\" {place} {width}>{Escape(label.Text)}</text>\n");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // What XML cannot hold at all is a space.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\n' => "\n",
                < ' ' or 0xFFFE or 0xFFFF => " ",
                _ => rune.ToString(),
            });
        }
        return escaped.ToString();
    }
}
