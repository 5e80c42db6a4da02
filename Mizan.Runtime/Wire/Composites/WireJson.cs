using System.Text.Json;

namespace Mizan.Wire;

/// <summary><see cref="JsonElement"/>: any JSON value, in which no object names a member twice.</summary>
public readonly struct WireJson : IWireCodec<JsonElement>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined) throw new WireException("A JsonElement without a value has no JSON form.");
        try
        {
            value.WriteTo(writer.BeginForeign());
        }
        catch (InvalidOperationException)
        {
            throw new WireException("A JsonElement nests too deep, or holds text that is not valid Unicode.");
        }
        writer.EndForeign();
    }

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out JsonElement value)
    {
        var start = reader;
        start.Skip();
        value = JsonElement.ParseValue(ref reader.Json);
        RefuseDuplicates(value);
        return true;
    }

    // The platform's own check exists from .NET 10 on only.
    private static void RefuseDuplicates(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) RefuseDuplicates(item);
        }
        if (value.ValueKind != JsonValueKind.Object) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!names.Add(member.Name)) throw new JsonException("A member of an object is given twice.");
            RefuseDuplicates(member.Value);
        }
    }
}
