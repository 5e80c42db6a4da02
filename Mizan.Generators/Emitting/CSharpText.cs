using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>The one place where names and texts of the user's become C#.</summary>
internal static class CSharpText
{
    private const int LongestLiteral = 80;
    private const string ShortEscapes = "\b\f\n\r\t";

    private static readonly HashSet<string> RuntimeNames =
    [
        "Auth", "CallFunction", "ClientFunction", "ContextFunction", "FunctionDeclaration", "FunctionKind", "IArguments", "IQueryArguments",
        "IRouteArguments", "MizanModule", "MizanRequest", "MizanServices", "NoArguments", "NoResult", "RouteBody", "RouteDeclaration",
        "ScalarText", "ViewFunction",
    ];

    /// <summary>A name that may be a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;

    /// <summary>A name with dots, each part of which may be a keyword.</summary>
    public static string Qualified(string name) => string.Join(".", name.Split('.').Select(Identifier));

    /// <summary>A namespace of generated code below a root, after one of the user's.</summary>
    public static string OwnNamespace(string root, string name) =>
        name.Length == 0 ? root : root + "." + string.Join(".", name.Split('.').Select(part => Identifier(Unlike(part, IsOurs))));

    /// <summary>A name told apart from reserved ones by an underscore, as are those that end in underscores already.</summary>
    public static string Unlike(string name, Func<string, bool> isReserved) => isReserved(name.TrimEnd('_')) ? name + "_" : name;

    /// <summary>A name as part of a file's: what the compiler does not take there is spelled out.</summary>
    public static string FileName(string name)
    {
        var file = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) || c is '.' or '_') file.Append(c);
            else if (c != '@') file.Append('-').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return file.ToString();
    }

    /// <summary>A string literal; a long one as the sum of several, so that lines stay short.</summary>
    public static string Literal(string value) => Join(value, "\"");

    /// <summary>A number's literal in a type, from its canonical text.</summary>
    public static string Number(string text, Scalar scalar) => text + scalar switch
    {
        Scalar.UInt32 => "U",
        Scalar.Int64 => "L",
        Scalar.UInt64 => "UL",
        Scalar.Float32 => "F",
        Scalar.Float64 => "D",
        Scalar.Decimal => "M",
        _ => "",
    };

    /// <summary>A literal of UTF-8 bytes; a long one as the sum of several.</summary>
    public static string Utf8(string value) => Join(value, "\"u8");

    /// <summary>A member's name as it stands in JSON, quoted and with its colon.</summary>
    public static string JsonName(string wireName)
    {
        if (IsPlain(wireName)) return "\"" + wireName + "\":";
        var json = new StringBuilder("\"");
        foreach (var c in wireName)
        {
            if (c is '"' or '\\') json.Append('\\').Append(c);
            else if (ShortEscapes.IndexOf(c) is >= 0 and var i) json.Append('\\').Append("bfnrt"[i]);
            else if (IsEscaped(c)) json.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }
        return json.Append("\":").ToString();
    }

    // As the platform's relaxed encoder has it.
    private static bool IsEscaped(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.SpaceSeparator => c != ' ',
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };

    // A namespace of such a name would stand before the runtime's type of that name.
    private static bool IsOurs(string name) =>
        name.StartsWith("Wire", StringComparison.Ordinal) || name.StartsWith("IWire", StringComparison.Ordinal)
            || RuntimeNames.Contains(name);

    private static string Join(string value, string close)
    {
        if (value.Length <= LongestLiteral && IsPlain(value)) return "\"" + value + close;
        var literals = new List<string>();
        for (var start = 0; start < value.Length || start == 0;)
        {
            var length = Math.Min(LongestLiteral, value.Length - start);
            // The two halves of a surrogate pair stay together: apart, neither has a UTF-8 form.
            if (start + length < value.Length && char.IsHighSurrogate(value[start + length - 1])) length--;
            literals.Add("\"" + Escape(value.Substring(start, length)) + close);
            start += Math.Max(length, 1);
        }
        return string.Join(" + ", literals);
    }

    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\') return false;
        }
        return true;
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '"' or '\\') escaped.Append('\\').Append(c);
            else if (c == '\0') escaped.Append("\\0");
            else if (c is >= ' ' and <= '~') escaped.Append(c);
            else escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return escaped.ToString();
    }
}
