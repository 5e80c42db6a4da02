namespace Mizan.Codegen.Graph;

/// <summary>The measures of the picture, in pixels.</summary>
internal static class Sizes
{
    public const double Margin = 24;
    public const double Padding = 12;

    public const double TitleText = 16;
    public const double NameText = 13;
    public const double SmallText = 11;

    public const double BoxHeight = 30;
    public const double Line = 16;
    public const double BoxGap = 8;
    public const double BlockGap = 28;

    /// <summary>The height that an edge has to itself where its label stands.</summary>
    public const double EdgeRow = 24;

    /// <summary>The distance between arrow heads.</summary>
    public const double Arrival = 9;

    /// <summary>From where the base line of a name is to the middle of its box.</summary>
    public const double Baseline = 4.5;

    public const double ReadCurve = 72;

    /// <summary>The room for curves: the higher the picture, the wider, so that they do not become steep.</summary>
    public static double Curve(double height) => Math.Clamp(height * 0.16, 110, 300);
}
