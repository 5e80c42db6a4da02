using System.Globalization;
using System.Text;

namespace Mizan.Bench.Dispatcher;

/// <summary>A curve as SVG. The first axis is a row of places of equal width, the second is logarithmic where that is asked for.</summary>
/// <param name="title">What is shown.</param>
/// <param name="points">Labels and nanoseconds.</param>
/// <param name="isLogarithmic">Whether times grow by factors.</param>
internal sealed class Chart(string title, IReadOnlyList<(string Label, double Time)> points, bool isLogarithmic)
{
    private const int Width = 640;
    private const int Height = 260;
    private const int Left = 70;
    private const int Top = 40;
    private const int Bottom = 210;

    private readonly double most = isLogarithmic ? 6 : NiceAbove(points.Max(point => point.Time));

    public string Draw()
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" ");
        svg.Append("font-family=\"sans-serif\" font-size=\"12\" fill=\"#444\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"22\" font-size=\"14\">{title}</text>\n");
        foreach (var (value, label) in Grid()) Line(svg, value, label);
        var places = points.Select((point, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i):F1},{Y(point.Time):F1}"));
        var line = string.Join(' ', places);
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{line}\" fill=\"none\" stroke=\"#2563eb\" stroke-width=\"2\"/>\n");
        for (var i = 0; i < points.Count; i++) Point(svg, i);
        return svg.Append("</svg>\n").ToString();
    }

    private static double NiceAbove(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return Math.Ceiling(value / unit) * unit;
    }

    private static string Text(double time) => time switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{time / 1e6:0.##} ms"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{time / 1e3:0.##} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time:0} ns"),
    };

    private IEnumerable<(double Value, string Label)> Grid() => isLogarithmic
        ? Enumerable.Range(2, 5).Select(power => (Math.Pow(10, power), Text(Math.Pow(10, power))))
        : Enumerable.Range(0, 5).Select(i => (most * i / 4, Text(most * i / 4)));

    private void Line(StringBuilder svg, double value, string label)
    {
        var y = Y(value);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {y:F1}H{Width - 20}\" stroke=\"#ddd\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 4:F1}\" text-anchor=\"end\">{label}</text>\n");
    }

    private void Point(StringBuilder svg, int index)
    {
        var (label, time) = points[index];
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(index):F1}\" cy=\"{Y(time):F1}\" r=\"3.5\" fill=\"#2563eb\"/>");
        foreach (var (y, text) in ((double, string)[])[(Y(time) - 9, Text(time)), (Bottom + 20, label)])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(index):F1}\" y=\"{y:F1}\" text-anchor=\"middle\">{text}</text>");
        }
        svg.Append('\n');
    }

    private double X(int index) => Left + 30 + (Width - Left - 80.0) * index / Math.Max(1, points.Count - 1);

    private double Y(double time) =>
        Bottom - (Bottom - Top - 10) * (isLogarithmic ? (Math.Log10(time) - 2) / (most - 2) : time / most);
}
