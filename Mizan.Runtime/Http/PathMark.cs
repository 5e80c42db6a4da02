namespace Mizan.Http;

/// <summary>Metadata of an endpoint below the base path.</summary>
/// <param name="IsKnown">Whether something is served there; otherwise it answers for every path where nothing is.</param>
internal sealed record PathMark(bool IsKnown)
{
    public static readonly PathMark Known = new(true);
    public static readonly PathMark Unknown = new(false);
}
