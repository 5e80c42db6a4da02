using System.Text.Json;
using System.Text.Unicode;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>The body of a call: <c>{"fn":…,"args":…}</c>, in either order, read strictly.</summary>
internal ref struct CallEnvelope
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = WireReader.MaxDepth };

    private bool hasFunction;
    private bool hasArguments;

    /// <summary>The name of the function.</summary>
    public ReadOnlySpan<byte> Function { get; private set; }

    /// <summary>The arguments, a JSON object.</summary>
    public JsonArguments Arguments { get; private set; }

    /// <summary>Reads a body.</summary>
    /// <param name="body">The body; the envelope refers to it.</param>
    /// <param name="envelope">The envelope, when nothing is wrong.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static MizanError? Read(ReadOnlySpan<byte> body, out CallEnvelope envelope)
    {
        if (!Utf8.IsValid(body) || !PlainEnvelope.TryRead(body, out var function, out var arguments)) return ReadAny(body, out envelope);
        envelope = new() { Function = function, Arguments = new(arguments) { IsPlain = true } };
        return null;
    }

    /// <summary>Reads a body, however it is written.</summary>
    /// <param name="body">The body; the envelope refers to it.</param>
    /// <param name="envelope">The envelope, when nothing is wrong.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static MizanError? ReadAny(ReadOnlySpan<byte> body, out CallEnvelope envelope)
    {
        envelope = new() { Arguments = new("{}"u8) };
        try
        {
            StrictText.ThrowIfInvalid(body);
            envelope.ReadMembers(body);
            return null;
        }
        catch (JsonException)
        {
            return MizanError.BadRequest("The body is malformed JSON, or nests too deep.");
        }
        catch (MizanError error)
        {
            return error;
        }
    }

    private void ReadMembers(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw MizanError.BadRequest("The body must be an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("fn"u8)) ReadFunction(ref reader);
            else if (reader.ValueTextEquals("args"u8)) ReadArguments(ref reader, body);
            else reader.Skip();
        }
        // One step beyond the end: the reader throws at anything but white space there.
        reader.Read();
        if (!hasFunction) throw MizanError.BadRequest("The body must have a member 'fn'.");
    }

    private void ReadFunction(scoped ref Utf8JsonReader reader)
    {
        if (hasFunction) throw MizanError.BadRequest("The body gives 'fn' twice.");
        hasFunction = true;
        reader.Read();
        if (reader.TokenType != JsonTokenType.String) throw MizanError.BadRequest("'fn' must be a string.");
        if (!reader.ValueIsEscaped)
        {
            Function = reader.ValueSpan;
            return;
        }
        var unescaped = new byte[reader.ValueSpan.Length];
        Function = unescaped.AsSpan(0, reader.CopyString(unescaped));
    }

    private void ReadArguments(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        if (hasArguments) throw MizanError.BadRequest("The body gives 'args' twice.");
        hasArguments = true;
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return;
        if (reader.TokenType != JsonTokenType.StartObject) throw MizanError.BadRequest("'args' must be an object.");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        Arguments = new(body[start..(int)reader.BytesConsumed]);
    }
}
