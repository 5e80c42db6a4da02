using Mizan.Invalidation;

namespace Mizan.Http;

/// <summary>
/// The texts of version stamps. Between two mutations all reads have the same one, which is made once.
/// </summary>
internal sealed class VersionTexts
{
    private Known? last;

    public string Of(in VersionStamp stamp)
    {
        if (stamp.Low != stamp.High) return stamp.ToString();
        if (last is { } known && known.Stamp == stamp) return known.Text;
        var text = stamp.ToString();
        last = new(stamp, text);
        return text;
    }

    private sealed record Known(VersionStamp Stamp, string Text);
}
