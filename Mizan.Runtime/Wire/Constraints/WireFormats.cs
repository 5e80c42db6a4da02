namespace Mizan.Wire;

/// <summary>
/// The texts that <c>[EmailAddress]</c>, <c>[Url]</c> and <c>[Phone]</c> accept, by the rules that docs/validation.md gives in
/// words. Null passes.
/// </summary>
public static class WireFormats
{
    private const string PhoneMarks = "-.()";

    private static readonly string[] Schemes = ["http://", "https://", "ftp://"];
    private static readonly string[] Extensions = ["ext.", "ext", "x"];

    /// <summary>Whether a text has exactly one @, with something on both sides of it, and stands on one line.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> for null too.</returns>
    public static bool IsEmail(string? text)
    {
        if (text is null) return true;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && !text.AsSpan().ContainsAny('\r', '\n');
    }

    /// <summary>Whether a text begins with <c>http://</c>, <c>https://</c> or <c>ftp://</c>, in any case.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> for null too.</returns>
    public static bool IsUrl(string? text)
    {
        if (text is null) return true;
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a text is made of digits, white space and <c>+ - . ( )</c>, with one digit at least, and perhaps of
    /// <c>ext.</c>, <c>ext</c> or <c>x</c> with digits at the end.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> for null too.</returns>
    public static bool IsPhone(string? text)
    {
        if (text is null) return true;
        // A plus may stand anywhere, even within the word before an extension: it is as though it were not there.
        var number = WithoutExtension(text.Replace("+", "", StringComparison.Ordinal).AsSpan().TrimEnd());
        var hasDigit = false;
        foreach (var c in number)
        {
            if (char.IsDigit(c)) hasDigit = true;
            else if (!char.IsWhiteSpace(c) && !PhoneMarks.Contains(c, StringComparison.Ordinal)) return false;
        }
        return hasDigit;
    }

    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> number)
    {
        foreach (var word in Extensions)
        {
            var start = number.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && IsExtension(number[(start + word.Length)..].TrimStart())) return number[..start];
        }
        return number;
    }

    private static bool IsExtension(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsDigit(c)) return false;
        }
        return !text.IsEmpty;
    }
}
