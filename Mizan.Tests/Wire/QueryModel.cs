using System.Text;

namespace Mizan.Tests.Wire;

/// <summary>Query strings read byte by byte, for comparison.</summary>
internal static class QueryModel
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The values of a name in order; null where one cannot be decoded.</summary>
    public static List<string?> Values(string query, string name)
    {
        if (query.StartsWith('?')) query = query[1..];
        var values = new List<string?>();
        foreach (var member in query.Split('&'))
        {
            var parts = member.Split('=', 2);
            if (member.Length > 0 && Decode(parts[0]) == name) values.Add(Decode(parts.Length > 1 ? parts[1] : ""));
        }
        return values;
    }

    private static string? Decode(string text)
    {
        try
        {
            var bytes = new List<byte>();
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '%')
                {
                    bytes.AddRange(Convert.FromHexString(text.AsSpan(i + 1, 2)));
                    i += 2;
                }
                else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length) bytes.AddRange(Strict.GetBytes(text, i++, 2));
                else bytes.AddRange(Strict.GetBytes([text[i] == '+' ? ' ' : text[i]]));
            }
            return Strict.GetString([.. bytes]);
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
