using System.Text;

namespace Mizan.Generators.Kdl.Reading;

/// <summary>What a backslash begins within quotes (specification, "Escapes").</summary>
internal static class Escape
{
    /// <summary>Goes past an escape and appends what it stands for; white space behind the backslash stands for nothing.</summary>
    /// <returns>Whether it stands for a character.</returns>
    public static bool Take(Cursor cursor, StringBuilder target)
    {
        cursor.Offset++;
        if (IsBlank(cursor.Current))
        {
            while (IsBlank(cursor.Current)) cursor.Offset++;
            return false;
        }
        if (cursor.IsAt('u', '{')) TakeCodePoint(cursor, target);
        else target.Append(TakeSimple(cursor));
        return true;
    }

    private static bool IsBlank(char c) => KdlCharacters.IsSpace(c) || KdlCharacters.IsNewline(c);

    private static char TakeSimple(Cursor cursor)
    {
        var meant = cursor.Current switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            's' => ' ',
            '\\' => '\\',
            '"' => '"',
            _ => throw cursor.Expected("one of n r t b f s \\ \" or u{…} behind '\\'", "a '\\' itself is written \\\\"),
        };
        cursor.Offset++;
        return meant;
    }

    private static void TakeCodePoint(Cursor cursor, StringBuilder target)
    {
        const int MaxDigits = 6;
        var open = cursor.Offset - 1;
        cursor.Offset += 2;
        var start = cursor.Offset;
        var code = 0;
        for (; KdlCharacters.HexValue(cursor.Current) is >= 0 and var digit && cursor.Offset - start < MaxDigits; cursor.Offset++)
        {
            code = (code * 16) + digit;
        }
        if (cursor.Offset == start || cursor.Current != '}') throw cursor.Expected("1 to 6 hexadecimal digits and '}' behind '\\u{'");
        cursor.Offset++;
        if (code is > 0x10ffff or (>= 0xd800 and <= 0xdfff))
        {
            throw cursor.Error(open, $"U+{code:X4} is no character; use one up to U+10FFFF that is no surrogate.");
        }
        target.Append(char.ConvertFromUtf32(code));
    }
}
