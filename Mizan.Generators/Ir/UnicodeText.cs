using System.Text;

namespace Mizan.Generators.Ir;

/// <summary>Strings of C# may hold halves of characters, which no text in UTF-8 can.</summary>
internal static class UnicodeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether every surrogate is one of a pair.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!IsPair(text, i)) return false;
            i++;
        }
        return true;
    }

    /// <summary>The text, with the replacement character for what is no character.</summary>
    public static string Repair(string text)
    {
        if (IsWellFormed(text)) return text;
        var repaired = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) repaired.Append(text[i]);
            else if (IsPair(text, i)) repaired.Append(text[i]).Append(text[++i]);
            else repaired.Append(Replacement);
        }
        return repaired.ToString();
    }

    private static bool IsPair(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
}
