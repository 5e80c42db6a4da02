namespace Mizan.Wire;

/// <summary>Writes instants as the platform's JSON writer does: format "O" with the zeros of the fraction trimmed.</summary>
internal static class IsoText
{
    public const int LongestQuoted = 64;

    private const int SecondsEnd = 19;
    private const int FractionEnd = 27;
    private const int LongestRoundTrip = 33;

    public static void WriteTrimmed<T>(WireWriter writer, T value)
        where T : IUtf8SpanFormattable
    {
        writer.Raw((byte)'"');
        WriteTrimmedPlain(writer, value);
        writer.Raw((byte)'"');
    }

    public static void WriteTrimmedPlain<T>(WireWriter writer, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[LongestRoundTrip];
        value.TryFormat(text, out var length, "O", System.Globalization.CultureInfo.InvariantCulture);
        var end = FractionEnd;
        while (text[end - 1] == '0') end--;
        if (end - 1 == SecondsEnd) end--;
        writer.Raw(text[..end]);
        writer.Raw(text[FractionEnd..length]);
    }
}
