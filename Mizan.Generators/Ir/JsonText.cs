using System.Globalization;
using System.Text;
using Mizan.Generators.Kdl;

namespace Mizan.Generators.Ir;

/// <summary>
/// JSON values without members or elements, which is what constants in C# can be, as canonical text: strings with the
/// shortest escapes, numbers in the normal form of <see cref="KdlNumber"/>.
/// </summary>
internal static class JsonText
{
    private const string ShortEscapes = "\b\f\n\r\t\"\\";
    private const string ShortNames = "bfnrt\"\\";
    private const int CodeDigits = 4;

    /// <summary>A string.</summary>
    public static string Quote(string value)
    {
        var json = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (ShortEscapes.IndexOf(c) is >= 0 and var i) json.Append('\\').Append(ShortNames[i]);
            else if (c < ' ') json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }
        return json.Append('"').ToString();
    }

    /// <summary>A canonical text as a value of KDL.</summary>
    public static KdlValue ToKdl(string json) => json switch
    {
        "null" => new KdlNull(),
        "true" => new KdlBoolean(true),
        "false" => new KdlBoolean(false),
        _ when json[0] == '"' => new KdlString(Unquote(json)),
        _ => KdlNumber.TryParse(json)!,
    };

    /// <summary>A value of KDL as canonical text; null for one that JSON does not have.</summary>
    public static string? FromKdl(KdlValue value) => value switch
    {
        KdlNull => "null",
        KdlBoolean boolean => boolean.Value ? "true" : "false",
        KdlString text => Quote(text.Text),
        KdlNumber number => IsDecimal(number.Text) ? number.Text : null,
        _ => null,
    };

    // In KDL a number may also be in another base, or none at all.
    private static bool IsDecimal(string number) => number[0] != '#' && number.IndexOfAny(['x', 'o', 'b']) < 0;

    /// <summary>The string that a canonical text stands for.</summary>
    public static string Unquote(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\') text.Append(json[i]);
            else if (json[++i] == 'u')
            {
                text.Append((char)int.Parse(json.Substring(i + 1, CodeDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += CodeDigits;
            }
            else text.Append(ShortEscapes[ShortNames.IndexOf(json[i])]);
        }
        return text.ToString();
    }
}
