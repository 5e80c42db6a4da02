using System.Globalization;
using System.Text;

namespace Mizan.Generators.Parsing;

/// <summary>Names in snake_case, word for word as the platform's own policy (<c>JsonNamingPolicy.SnakeCaseLower</c>) splits them.</summary>
internal static class SnakeCase
{
    private enum Last
    {
        None,
        Upper,
        Lower,
        Space,
    }

    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        var last = Last.None;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter:
                    // A word begins behind lower case and digits, and with the last capital of several before lower case.
                    if (last is Last.Lower or Last.Space) result.Append('_');
                    else if (last == Last.Upper && i > 0 && i + 1 < name.Length && char.IsLower(name[i + 1])) result.Append('_');
                    result.Append(char.ToLowerInvariant(c));
                    last = Last.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter:
                case UnicodeCategory.DecimalDigitNumber:
                    if (last == Last.Space) result.Append('_');
                    result.Append(c);
                    last = Last.Lower;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    if (last != Last.None) last = Last.Space;
                    break;
                default:
                    result.Append(c);
                    last = Last.None;
                    break;
            }
        }
        return result.ToString();
    }
}
