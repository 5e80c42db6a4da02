using System.Globalization;
using System.Text;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>The one place where names and texts of the user's become TypeScript.</summary>
internal static class TsText
{
    /// <summary>A string literal. What a reader cannot see, or would see in another order, is escaped.</summary>
    public static string Literal(string value)
    {
        var quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        var literal = new StringBuilder().Append(quote);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair) literal.Append(c).Append(value[++i]);
            else if (c == quote || c == '\\') literal.Append('\\').Append(c);
            else if (IsVisible(c)) literal.Append(c);
            else literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return literal.Append(quote).ToString();
    }

    /// <summary>The name of a property in a type: as it stands, or quoted.</summary>
    public static string Property(string name) => IsIdentifier(name) ? name : Literal(name);

    /// <summary>The name of a member in an object literal, where one name would set the prototype instead.</summary>
    public static string Member(string name) => name == "__proto__" ? "['__proto__']" : Property(name);

    /// <summary>How a member of a value is read.</summary>
    public static string Access(string value, string name) => IsIdentifier(name) ? $"{value}.{name}" : $"{value}[{Literal(name)}]";

    /// <summary>The lines of a comment, unable to close it.</summary>
    public static IEnumerable<string> Comment(string? text, int width)
    {
        if (text is null) yield break;
        foreach (var paragraph in text.Replace("\r\n", "\n").Trim().Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in paragraph.Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                var shown = Harmless(word);
                if (line.Length > 0 && line.Length + 1 + shown.Length > width)
                {
                    yield return line.ToString();
                    line.Clear();
                }
                if (line.Length > 0) line.Append(' ');
                line.Append(shown);
            }
            if (line.Length > 0 || paragraph.Length == 0) yield return line.ToString();
        }
    }

    /// <summary>A whole number.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a name needs no quotes.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0
        && name[0] is not (>= '0' and <= '9')
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$');

    private static string Harmless(string word) =>
        string.Concat(word.Replace("*/", "*\\/").Select(c => IsVisible(c) || char.IsSurrogate(c) ? c : '\uFFFD'));

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.SpaceSeparator => c == ' ',
        _ => true,
    };
}
