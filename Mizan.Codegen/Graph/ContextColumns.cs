namespace Mizan.Codegen.Graph;

/// <summary>Contexts one below the other, each with its reads to the right.</summary>
internal sealed class ContextColumns(IReadOnlyList<MutationNode> mutations, IReadOnlyList<ContextNode> contexts)
{
    // Spread over the whole height, edges are less steep; spread further, contexts would stand for themselves.
    private const double MaxSpread = 160;

    private readonly ILookup<string, string> arrivals = mutations
        .SelectMany(mutation => mutation.Targets.Select(target => (target.Context, mutation.Name)))
        .ToLookup(edge => edge.Context, edge => edge.Name);

    private readonly Dictionary<string, (Area Area, int Taken)> placed = new(StringComparer.Ordinal);

    public double Width { get; } = contexts.Select(BoxWidth).DefaultIfEmpty(0).Max();

    public double Height => contexts.Sum(BlockHeight) + (Math.Max(0, contexts.Count - 1) * Sizes.BlockGap);

    /// <summary>Places everything, spread over a height that may be more than is needed.</summary>
    public void Place(Canvas canvas, double x, double y, double height)
    {
        var spread = Math.Min(MaxSpread, (height - Height) / Math.Max(1, contexts.Count));
        y += (height - Height - (spread * (contexts.Count - 1))) / 2;
        for (var i = 0; i < contexts.Count; i++)
        {
            var context = contexts[i];
            var paint = Paint.Of(i);
            var area = new Area(x, y + ((BlockHeight(context) - BoxHeight(context)) / 2), Width, BoxHeight(context));
            placed.Add(context.Name, (area, 0));
            PlaceContext(canvas, context, area, paint);
            PlaceReads(canvas, context, area, y + ((BlockHeight(context) - ReadsHeight(context)) / 2), paint);
            y += BlockHeight(context) + Sizes.BlockGap + spread;
        }
    }

    /// <summary>Where the next edge to a context ends.</summary>
    public Point TakeArrival(string context)
    {
        var (area, taken) = placed[context];
        placed[context] = (area, taken + 1);
        return new(area.X, area.Middle + ((taken - ((arrivals[context].Count() - 1) / 2.0)) * Sizes.Arrival));
    }

    private static void PlaceContext(Canvas canvas, ContextNode context, Area area, string paint)
    {
        var parameters = context.Params.Count == 0 ? "" : $" ({string.Join(", ", context.Params)})";
        canvas.Boxes.Add(new(area, $"context {paint}", $"context {context.Name}{parameters}"));
        var top = area.Y + ((area.Height - TextHeight(context)) / 2);
        var start = new Point(area.X + Sizes.Padding, top + (Sizes.BoxHeight / 2) + Sizes.Baseline);
        canvas.AddText(start, context.Name, Sizes.NameText, "name strong");
        for (var i = 0; i < context.Params.Count; i++)
        {
            var y = top + Sizes.BoxHeight + (i * Sizes.Line) + Sizes.Baseline;
            canvas.AddText(new(area.X + Sizes.Padding, y), context.Params[i], Sizes.SmallText, "faint");
        }
    }

    private static void PlaceReads(Canvas canvas, ContextNode context, Area from, double y, string paint)
    {
        var width = context.Reads.Select(read => Canvas.FunctionWidth(read.Name, read.Marks)).DefaultIfEmpty(0).Max();
        foreach (var read in context.Reads)
        {
            var area = new Area(from.Right + Sizes.ReadCurve, y, width, Sizes.BoxHeight);
            var (start, end) = (new Point(from.Right, from.Middle), new Point(area.X, area.Middle));
            canvas.AddFunction(area, read.Name, read.Marks, $"read {paint}", $"read {read.Name} of context {context.Name}");
            canvas.Edges.Add(new(start, start.X, end, $"member {paint}", HasHead: false, null));
            y += Sizes.BoxHeight + Sizes.BoxGap;
        }
    }

    private double BlockHeight(ContextNode context) => Math.Max(BoxHeight(context), ReadsHeight(context));

    private double BoxHeight(ContextNode context) =>
        Math.Max(TextHeight(context), (arrivals[context.Name].Count() * Sizes.Arrival) + Sizes.Padding);

    private static double TextHeight(ContextNode context) =>
        Sizes.BoxHeight + (context.Params.Count * Sizes.Line) + (context.Params.Count > 0 ? Sizes.BoxGap / 2 : 0);

    private static double ReadsHeight(ContextNode context) =>
        (context.Reads.Count * Sizes.BoxHeight) + (Math.Max(0, context.Reads.Count - 1) * Sizes.BoxGap);

    private static double BoxWidth(ContextNode context)
    {
        var parameters = context.Params.Select(param => Canvas.Width(param, Sizes.SmallText));
        return parameters.Append(Canvas.Width(context.Name, Sizes.NameText)).Max() + (2 * Sizes.Padding);
    }
}
