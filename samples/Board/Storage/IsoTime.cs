using System.Globalization;

namespace Board.Storage;

/// <summary>Times as UTC text of one length, so that comparing the text compares the times.</summary>
internal static class IsoTime
{
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
