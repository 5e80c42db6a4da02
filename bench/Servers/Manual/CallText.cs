using System.Buffers;
using System.Text.Json;

namespace Mizan.Bench.Servers.Manual;

/// <summary>Reads the body of a call in one pass, whichever of its two members comes first.</summary>
internal static class CallText
{
    private const int Both = 3;

    public static bool TryRead(in ReadOnlySequence<byte> body, out int a, out int b)
    {
        a = b = 0;
        try
        {
            var reader = body.IsSingleSegment ? new Utf8JsonReader(body.FirstSpan) : new Utf8JsonReader(body);
            return Read(ref reader, out a, out b) == Both;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static int Read(ref Utf8JsonReader reader, out int a, out int b)
    {
        (a, b) = (0, 0);
        var (isKnown, found) = (false, 0);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("fn"u8))
            {
                reader.Read();
                isKnown = reader.ValueTextEquals("add"u8);
            }
            else if (reader.ValueTextEquals("args"u8))
            {
                reader.Read();
                found = ReadArguments(ref reader, out a, out b);
            }
            else
            {
                reader.Skip();
            }
        }
        reader.Read();
        return isKnown ? found : 0;
    }

    private static int ReadArguments(ref Utf8JsonReader reader, out int a, out int b)
    {
        (a, b) = (0, 0);
        var found = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("a"u8))
            {
                reader.Read();
                a = reader.GetInt32();
                found |= 1;
            }
            else if (reader.ValueTextEquals("b"u8))
            {
                reader.Read();
                b = reader.GetInt32();
                found |= 2;
            }
            else
            {
                reader.Skip();
            }
        }
        return found;
    }
}
