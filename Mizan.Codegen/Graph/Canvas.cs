namespace Mizan.Codegen.Graph;

/// <summary>Takes in what has found its place.</summary>
internal sealed class Canvas
{
    public List<Box> Boxes { get; } = [];

    public List<Edge> Edges { get; } = [];

    public List<Label> Labels { get; } = [];

    public double Right => Labels.Select(label => label.Area.Right).Concat(Boxes.Select(box => box.Area.Right)).Max();

    /// <summary>Adds a function: a box with its name, and what is special about it in fainter letters.</summary>
    public void AddFunction(Area area, string name, IReadOnlyList<string> marks, string paint, string title)
    {
        Boxes.Add(new(area, paint, title));
        var text = AddText(new(area.X + Sizes.Padding, area.Middle + Sizes.Baseline), name, Sizes.NameText, "name");
        if (marks.Count == 0) return;
        AddText(new(text.Area.Right + Sizes.Padding, area.Middle + Sizes.Baseline), Marks(marks), Sizes.SmallText, "faint");
    }

    public Label AddText(Point start, string text, double size, string paint)
    {
        var label = new Label(start, TextMetrics.Fit(text), size, paint);
        Labels.Add(label);
        return label;
    }

    /// <summary>The width of a function's box.</summary>
    public static double FunctionWidth(string name, IReadOnlyList<string> marks)
    {
        var width = Width(name, Sizes.NameText) + (2 * Sizes.Padding);
        return marks.Count == 0 ? width : width + Sizes.Padding + Width(Marks(marks), Sizes.SmallText);
    }

    /// <summary>The width of a text, as it is shown.</summary>
    public static double Width(string text, double size) => TextMetrics.Width(TextMetrics.Fit(text), size);

    private static string Marks(IReadOnlyList<string> marks) => string.Join(" ", marks);
}
