namespace Mizan.Codegen.Graph;

/// <summary>
/// Mutations one below the other. Each edge leaves in a row of its own, where its label stands, so that labels never meet.
/// </summary>
internal sealed class MutationColumn
{
    private readonly IReadOnlyList<MutationNode> mutations;
    private readonly IReadOnlyList<ContextNode> contexts;
    private readonly Dictionary<string, int> places;
    private readonly double boxWidth;

    public MutationColumn(IReadOnlyList<MutationNode> mutations, IReadOnlyList<ContextNode> contexts)
    {
        this.mutations = mutations;
        this.contexts = contexts;
        places = Ordering.Places(contexts);
        boxWidth = mutations.Select(mutation => Canvas.FunctionWidth(mutation.Name, mutation.Marks)).DefaultIfEmpty(0).Max();
        var labels = mutations.SelectMany(mutation => mutation.Targets).Select(target => Canvas.Width(Label(target), Sizes.SmallText));
        Width = mutations.Count == 0 ? 0 : boxWidth + labels.DefaultIfEmpty(0).Max() + (2 * Sizes.Padding);
    }

    /// <summary>The width of boxes and labels.</summary>
    public double Width { get; }

    public double Height => mutations.Sum(RowsHeight) + (Math.Max(0, mutations.Count - 1) * Sizes.BoxGap);

    public void Place(Canvas canvas, double x, double y, ContextColumns columns)
    {
        foreach (var mutation in mutations)
        {
            var rows = RowsHeight(mutation);
            var area = new Area(x, y + ((rows - BoxHeight(mutation)) / 2), boxWidth, BoxHeight(mutation));
            canvas.AddFunction(area, mutation.Name, mutation.Marks, "mutation", $"mutation {mutation.Name}");
            var middle = area.Middle - ((mutation.Targets.Count - 1) * Sizes.EdgeRow / 2);
            foreach (var target in mutation.Targets.OrderBy(target => places[target.Context]))
            {
                PlaceEdge(canvas, mutation, target, new(area.Right, middle), x + Width, columns.TakeArrival(target.Context));
                middle += Sizes.EdgeRow;
            }
            y += rows + Sizes.BoxGap;
        }
    }

    private void PlaceEdge(Canvas canvas, MutationNode mutation, Target target, Point start, double bend, Point end)
    {
        var hasParams = contexts[places[target.Context]].Params.Count > 0;
        var paint = $"{(target.IsMerge ? "merge" : "stale")} {Paint.Of(places[target.Context])}";
        canvas.Edges.Add(new(start, bend, end, paint, HasHead: true, target.Sentence(mutation.Name, hasParams)));
        var label = Label(target);
        if (label.Length > 0) canvas.AddText(new(start.X + Sizes.Padding, start.Y - Sizes.Baseline), label, Sizes.SmallText, "faint");
    }

    private string Label(Target target) => target.Label(contexts[places[target.Context]].Params.Count > 0);

    private static double RowsHeight(MutationNode mutation) =>
        Math.Max(Sizes.BoxHeight, mutation.Targets.Count * Sizes.EdgeRow) + (Sizes.BoxGap / 2);

    private static double BoxHeight(MutationNode mutation) =>
        Math.Max(Sizes.BoxHeight, ((mutation.Targets.Count - 1) * Sizes.EdgeRow) + (Sizes.BoxHeight / 2));
}
