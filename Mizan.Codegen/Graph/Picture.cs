namespace Mizan.Codegen.Graph;

/// <summary>The graph with a place for everything, in pixels.</summary>
/// <param name="Width">The width of the whole.</param>
/// <param name="Height">The height of the whole.</param>
/// <param name="Boxes">Functions and contexts.</param>
/// <param name="Edges">What connects them, which lies below the boxes.</param>
/// <param name="Labels">All texts.</param>
internal sealed record Picture(
    double Width, double Height, IReadOnlyList<Box> Boxes, IReadOnlyList<Edge> Edges, IReadOnlyList<Label> Labels);

/// <summary>A function or a context.</summary>
/// <param name="Area">Where it is.</param>
/// <param name="Class">How it is painted.</param>
/// <param name="Title">What it says to a pointer or a screen reader.</param>
internal sealed record Box(Area Area, string Class, string Title);

/// <summary>A connection, drawn from left to right: level at both ends, and a curve between.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Bend">How far it runs level before it bends.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Class">How it is painted.</param>
/// <param name="HasHead">Whether it ends in an arrow head.</param>
/// <param name="Title">What it says to a pointer or a screen reader.</param>
internal sealed record Edge(Point Start, double Bend, Point End, string Class, bool HasHead, string? Title);

/// <summary>A text.</summary>
/// <param name="Start">The left end of its base line.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Size">The size of the font.</param>
/// <param name="Class">How it is painted.</param>
internal sealed record Label(Point Start, string Text, double Size, string Class)
{
    private const double Ascent = 0.85;
    private const double Height = 1.1;

    /// <summary>What it covers.</summary>
    public Area Area => new(Start.X, Start.Y - (Ascent * Size), TextMetrics.Width(Text, Size), Height * Size);
}

/// <summary>A point.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>A rectangle.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Middle => Y + (Height / 2);

    public bool Overlaps(Area other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}
