namespace Mizan.Wire;

/// <summary><see cref="TimeOnly"/> as <c>hh:mm:ss[.fffffff]</c>.</summary>
public readonly struct WireTimeOnly : IWireScalar<TimeOnly>
{
    /// <inheritdoc/>
    public static string Expected => "a time of day (hh:mm:ss[.fffffff])";

    /// <inheritdoc/>
    public static void Write(WireWriter writer, TimeOnly value) => WireTimeSpan.Write(writer, value.ToTimeSpan());

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out TimeOnly value) =>
        ScalarText.TryRead<TimeOnly, WireTimeOnly>(ref reader, out value);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeOnly value)
    {
        value = default;
        if (!WireTimeSpan.TryParse(text, out var span) || span < TimeSpan.Zero || span.Days > 0) return false;
        value = TimeOnly.FromTimeSpan(span);
        return true;
    }
}
