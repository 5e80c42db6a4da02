using System.Text;
using System.Text.Unicode;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>Reads a form as <c>application/x-www-form-urlencoded</c>, strictly.</summary>
internal static class UrlEncodedForm
{
    /// <summary>The most fields that a form may have, which is what the platform allows.</summary>
    public const int MaxFields = 1024;

    /// <returns>What is wrong with the form, or <see langword="null"/>.</returns>
    public static MizanError? Read(ReadOnlySpan<byte> body, out TextFields fields)
    {
        fields = new();
        if (!Utf8.IsValid(body)) return Malformed();
        ReadOnlySpan<char> text = Encoding.UTF8.GetString(body);
        foreach (var range in text.Split('&'))
        {
            var field = text[range];
            if (field.IsEmpty) continue;
            var equals = field.IndexOf('=');
            if (equals < 0) equals = field.Length;
            var value = field[Math.Min(equals + 1, field.Length)..];
            if (!QueryText.TryDecode(field[..equals], out var name) || !QueryText.TryDecode(value, out value)) return Malformed();
            if (fields.Count == MaxFields) return MizanError.BadRequest("The form has too many fields.");
            fields.Add(name.ToString(), value.ToString());
        }
        return null;
    }

    private static MizanError Malformed() => MizanError.BadRequest("The form is malformed.");
}
