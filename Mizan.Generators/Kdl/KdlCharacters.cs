namespace Mizan.Generators.Kdl;

/// <summary>The classes of characters of KDL 2.0 (specification, "Whitespace", "Newline", "Disallowed Literal Code Points").</summary>
internal static class KdlCharacters
{
    public const char ByteOrderMark = '\ufeff';

    /// <summary>Ends a line. A carriage return and a line feed behind it end one line together.</summary>
    public static bool IsNewline(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>A space that does not end the line.</summary>
    public static bool IsSpace(char c) =>
        c is ' ' or '\t' or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' or '\u3000';

    /// <summary>May stand nowhere in a document, in comments neither; in strings by escape only.</summary>
    public static bool IsDisallowed(char c) =>
        c is <= '\b' or (>= '\u000e' and <= '\u001f') or '\u007f' or '\u200e' or '\u200f'
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or ByteOrderMark;

    /// <summary>May stand in a string without quotes.</summary>
    public static bool IsIdentifier(char c) =>
        c is not ('\\' or '/' or '(' or ')' or '{' or '}' or ';' or '[' or ']' or '"' or '#' or '=')
        && !IsSpace(c) && !IsNewline(c) && !IsDisallowed(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
