namespace Mizan.Generators.Kdl;

/// <summary>Strings without quotes (specification, "Identifier String").</summary>
internal static class KdlIdentifier
{
    /// <summary>Whether a string may be written without quotes.</summary>
    public static bool IsBare(string text)
    {
        if (text.Length == 0 || IsKeyword(text) || StartsLikeNumber(text)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!KdlCharacters.IsIdentifier(text[i])) return false;
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++)) return false;
        }
        return true;
    }

    /// <summary>A keyword without its <c>#</c>, which nobody could tell from a mistake.</summary>
    public static bool IsKeyword(string text) => text is "true" or "false" or "null" or "inf" or "-inf" or "nan";

    /// <summary>Whether it begins like a number, or with a point in front of a digit.</summary>
    public static bool StartsLikeNumber(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        if (at < text.Length && text[at] == '.') at++;
        return at < text.Length && KdlCharacters.IsDigit(text[at]);
    }
}
