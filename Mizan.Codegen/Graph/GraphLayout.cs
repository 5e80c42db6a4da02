namespace Mizan.Codegen.Graph;

/// <summary>Gives everything in the graph its place: mutations on the left, contexts in the middle, reads on the right.</summary>
internal static class GraphLayout
{
    private const double Headings = 84;
    private const double Top = 100;
    private const double MinFootWidth = 480;

    public static Picture Place(InvalidationGraph graph)
    {
        var (mutations, contexts) = Ordering.Order(graph);
        var column = new MutationColumn(mutations, contexts);
        var columns = new ContextColumns(mutations, contexts);
        var canvas = new Canvas();
        var height = Math.Max(column.Height, columns.Height);
        var left = column.Width == 0 ? Sizes.Margin : Sizes.Margin + column.Width + Sizes.Curve(height);
        columns.Place(canvas, left, Top, height);
        column.Place(canvas, Sizes.Margin, Top + ((height - column.Height) / 2), columns);
        canvas.AddText(new(Sizes.Margin, 34), graph.Project, Sizes.TitleText, "name strong");
        canvas.AddText(new(Sizes.Margin, 54), graph.Summary, Sizes.SmallText, "faint");
        if (mutations.Count > 0) canvas.AddText(new(Sizes.Margin, Headings), "mutations", Sizes.SmallText, "faint");
        if (contexts.Count > 0) canvas.AddText(new(left, Headings), "contexts", Sizes.SmallText, "faint");
        if (contexts.Any(context => context.Reads.Count > 0))
        {
            canvas.AddText(new(left + columns.Width + Sizes.ReadCurve, Headings), "reads", Sizes.SmallText, "faint");
        }
        var bottom = PlaceFoot(canvas, graph, height == 0 ? Headings : Top + height + Sizes.BlockGap);
        return new(canvas.Right + Sizes.Margin, bottom + Sizes.Margin, canvas.Boxes, canvas.Edges, canvas.Labels);
    }

    private static double PlaceFoot(Canvas canvas, InvalidationGraph graph, double y)
    {
        var targets = graph.Mutations.SelectMany(mutation => mutation.Targets).ToArray();
        if (targets.Any(target => !target.IsMerge)) y = PlaceKey(canvas, y, "stale", "is fetched again");
        if (targets.Any(target => target.IsMerge)) y = PlaceKey(canvas, y, "merge", "takes the result, and is not fetched");
        if (graph.Contexts.Count == 0) y = PlaceLine(canvas, y, "There is no context, so nothing can be stale.");
        if (graph.Calls.Count > 0) y = PlaceLine(canvas, y + Sizes.BoxGap, "Functions that no context shows:");
        var line = "";
        foreach (var call in graph.Calls.Select(TextMetrics.Fit))
        {
            var longer = line.Length == 0 ? call : $"{line}, {call}";
            if (line.Length > 0 && Sizes.Margin + TextMetrics.Width(longer, Sizes.SmallText) > Math.Max(canvas.Right, MinFootWidth))
            {
                y = PlaceLine(canvas, y, line + ",");
                longer = call;
            }
            line = longer;
        }
        return line.Length > 0 ? PlaceLine(canvas, y, line) : y;
    }

    private static double PlaceKey(Canvas canvas, double y, string paint, string text)
    {
        const double Length = 44;
        var (start, end) = (new Point(Sizes.Margin, y - 4), new Point(Sizes.Margin + Length, y - 4));
        canvas.Edges.Add(new(start, start.X, end, $"{paint} key", HasHead: true, null));
        canvas.AddText(new(Sizes.Margin + Length + Sizes.Padding, y), text, Sizes.SmallText, "faint");
        return y + Sizes.Line;
    }

    private static double PlaceLine(Canvas canvas, double y, string text)
    {
        canvas.Labels.Add(new(new(Sizes.Margin, y), text, Sizes.SmallText, "faint"));
        return y + Sizes.Line;
    }
}
