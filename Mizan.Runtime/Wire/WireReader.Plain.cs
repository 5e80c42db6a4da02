using System.Text;
using System.Text.Json;

namespace Mizan.Wire;

/// <content>
/// An object without blanks and escapes is read where it lies, as most arguments are written. Only the values of types that are
/// not among the most common are left to the platform's reader, and those that are not what they should be.
/// </content>
public ref partial struct WireReader
{
    // As many as cannot overflow.
    private const int MostDigits = 18;

    /// <summary>Whether the text begins with an object.</summary>
    internal bool IsAtObject() => isPlain || (Json.Read() && Json.TokenType == JsonTokenType.StartObject);

    private bool NextPlainMember(ref WireMembers members)
    {
        while (plain[at] != (byte)'}')
        {
            // A comma or nothing, and the quote.
            at += plain[at] == (byte)',' ? 2 : 1;
            var length = plain[at..].IndexOf((byte)'"');
            var isDeclared = members.Match(plain.Slice(at, length));
            // The quote and the colon.
            at += length + 2;
            if (!isDeclared)
            {
                SkipPlain();
                continue;
            }
            MarkSeen(ref members);
            return true;
        }
        return false;
    }

    private void SkipPlain()
    {
        var json = new PlainJson(plain, at);
        json.SkipValue(depth: 1);
        at = json.At;
    }

    private void LeavePlain()
    {
        Json = new(plain[at..], new JsonReaderOptions { MaxDepth = MaxDepth });
        Json.Read();
        isPlain = false;
    }

    private void ReturnToPlain()
    {
        at += (int)Json.BytesConsumed;
        isPlain = true;
    }

    private bool TryReadPlain(ref bool value)
    {
        if (!isPlain || plain[at] is not ((byte)'t' or (byte)'f')) return false;
        value = plain[at] == (byte)'t';
        at += value ? "true".Length : "false".Length;
        return true;
    }

    private bool TryReadPlain(ref int value)
    {
        var number = 0L;
        var before = at;
        if (!TryReadPlain(ref number)) return false;
        if (number is < int.MinValue or > int.MaxValue)
        {
            at = before;
            return false;
        }
        value = (int)number;
        return true;
    }

    private bool TryReadPlain(ref long value)
    {
        if (!isPlain) return false;
        var isNegative = plain[at] == (byte)'-';
        var end = isNegative ? at + 1 : at;
        var limit = end + MostDigits;
        var number = 0L;
        for (; end < limit && plain[end] is >= (byte)'0' and <= (byte)'9'; end++) number = number * 10 + (plain[end] - '0');
        // What goes on has a fraction or an exponent, or more digits. What has not begun is no number.
        if (plain[end] is not ((byte)',' or (byte)'}') || end == at) return false;
        value = isNegative ? -number : number;
        at = end;
        return true;
    }

    private bool TryReadPlain(ref string value)
    {
        if (!isPlain || plain[at] != (byte)'"') return false;
        var text = plain[(at + 1)..];
        text = text[..text.IndexOf((byte)'"')];
        value = Encoding.UTF8.GetString(text);
        at += text.Length + 2;
        return true;
    }
}
