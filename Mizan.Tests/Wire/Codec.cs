using System.Text;
using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

/// <summary>Runs a codec over text, as the endpoints do over bytes.</summary>
internal static class Codec
{
    public static string Write<T, TCodec>(T value, TCodec codec)
        where TCodec : struct, IWireCodec<T>
    {
        _ = codec;
        using var writer = new WireWriter();
        TCodec.Write(writer, value);
        return Encoding.UTF8.GetString(writer.Written);
    }

    /// <summary>Reads a complete text; the reader has to stand on the value's last token, accepted or not.</summary>
    public static bool TryRead<T, TCodec>(byte[] json, out T? value, out FieldErrors? errors)
        where TCodec : struct, IWireCodec<T>
    {
        var reader = new WireReader(json);
        reader.Json.Read();
        var accepted = TCodec.TryRead(ref reader, out value);
        errors = reader.Errors;
        if (reader.Json.CurrentDepth != 0 || reader.Json.Read()) Assert.Fail($"The reader stopped within {Encoding.UTF8.GetString(json)}.");
        if (accepted != errors is null) Assert.Fail($"Accepted is {accepted}, which the errors contradict.");
        return accepted;
    }

    public static T Read<T, TCodec>(string json)
        where TCodec : struct, IWireCodec<T>
    {
        if (TryRead<T, TCodec>(Encoding.UTF8.GetBytes(json), out var value, out var errors)) return value!;
        throw new AssertionException($"{json} is refused: {Describe(errors!)}");
    }

    /// <summary>What is refused of a text, as <c>path message</c>.</summary>
    public static string[] Refusals<T, TCodec>(string json)
        where TCodec : struct, IWireCodec<T> =>
        TryRead<T, TCodec>(Encoding.UTF8.GetBytes(json), out _, out var errors) ? [] : Lines(errors!);

    public static string[] Lines(FieldErrors errors) =>
        [.. errors.ToDictionary().SelectMany(field => field.Value.Select(message => $"{field.Key} {message}".Trim()))];

    /// <summary>Whether a text is no JSON, or breaks a rule that holds for all JSON here.</summary>
    public static bool IsMalformed<T, TCodec>(string json)
        where TCodec : struct, IWireCodec<T>
    {
        try
        {
            TryRead<T, TCodec>(Encoding.UTF8.GetBytes(json), out _, out _);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static string Describe(FieldErrors errors) => string.Join("; ", Lines(errors));
}
