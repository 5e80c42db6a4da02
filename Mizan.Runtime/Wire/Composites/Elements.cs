using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mizan.Wire;

/// <summary>What the codecs of lists and maps have in common.</summary>
internal static class Elements
{
    public static bool TryReadList<T, TCodec>(ref WireReader reader, [NotNullWhen(true)] out List<T>? list)
        where TCodec : struct, IWireCodec<T>
    {
        list = null;
        if (reader.Json.TokenType != JsonTokenType.StartArray) return reader.Refuse(reader.Expect("a list"));
        var read = new List<T>();
        var complete = true;
        for (var i = 0; reader.Json.Read() && reader.Json.TokenType != JsonTokenType.EndArray; i++)
        {
            if (reader.Element<T, TCodec>(i, null, out var element)) read.Add(element);
            else complete = false;
        }
        list = read;
        return complete;
    }

    public static bool TryReadMap<T, TCodec>(ref WireReader reader, [NotNullWhen(true)] out Dictionary<string, T>? map)
        where TCodec : struct, IWireCodec<T>
    {
        map = null;
        if (reader.Json.TokenType != JsonTokenType.StartObject) return reader.Refuse(reader.Expect("an object"));
        var read = new Dictionary<string, T>(StringComparer.Ordinal);
        var complete = true;
        while (reader.Json.Read() && reader.Json.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetText();
            reader.Json.Read();
            var accepted = reader.Element<T, TCodec>(0, key, out var element);
            if (!read.TryAdd(key, element)) throw new JsonException("A member of a map is given twice.");
            complete &= accepted;
        }
        map = read;
        return complete;
    }

    public static void Write<T, TCodec>(WireWriter writer, IEnumerable<T> values)
        where TCodec : struct, IWireCodec<T>
    {
        switch (values)
        {
            case T[] array:
                WriteSpan<T, TCodec>(writer, array);
                break;
            case List<T> list:
                WriteSpan<T, TCodec>(writer, CollectionsMarshal.AsSpan(list));
                break;
            default:
                WriteEach<T, TCodec>(writer, values);
                break;
        }
    }

    public static void WriteSpan<T, TCodec>(WireWriter writer, ReadOnlySpan<T> values)
        where TCodec : struct, IWireCodec<T>
    {
        writer.StartArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) writer.Raw((byte)',');
            TCodec.Write(writer, values[i]);
        }
        writer.EndArray();
    }

    public static void WriteMap<T, TCodec>(WireWriter writer, IEnumerable<KeyValuePair<string, T>> map)
        where TCodec : struct, IWireCodec<T>
    {
        writer.StartObject();
        var first = true;
        foreach (var (key, value) in map)
        {
            if (!first) writer.Raw((byte)',');
            first = false;
            writer.Text(key);
            writer.Raw((byte)':');
            TCodec.Write(writer, value);
        }
        writer.EndObject();
    }

    private static void WriteEach<T, TCodec>(WireWriter writer, IEnumerable<T> values)
        where TCodec : struct, IWireCodec<T>
    {
        writer.StartArray();
        var first = true;
        foreach (var value in values)
        {
            if (!first) writer.Raw((byte)',');
            first = false;
            TCodec.Write(writer, value);
        }
        writer.EndArray();
    }
}
