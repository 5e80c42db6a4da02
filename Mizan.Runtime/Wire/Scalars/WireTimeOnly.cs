namespace Mizan.Wire;

/// <summary><see cref="TimeOnly"/> as <c>hh:mm:ss[.fffffff]</c>.</summary>
public readonly struct WireTimeOnly : IWireScalar<TimeOnly>
{
    // As many leading zeros as the platform reads over: it has room for sixteen characters that are escapes.
    private const int MaxReadLength = 6 * 16;

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
        var separator = text.IndexOfAny('.', ':');
        // A day, even the zeroth, or a sign makes it a duration.
        if (separator < 0 || text[separator] == '.' || text[0] == '-' || text.Length > MaxReadLength) return false;
        if (!WireTimeSpan.TryParse(text, out var span) || span.Days > 0) return false;
        value = TimeOnly.FromTimeSpan(span);
        return true;
    }

    /// <inheritdoc/>
    public static void WriteCanonical(WireWriter writer, TimeOnly value) => WireTimeSpan.WriteCanonical(writer, value.ToTimeSpan());
}
