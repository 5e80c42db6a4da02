using Mizan.Wire;
using WireMessages = Mizan.Wire.WireSequence<System.Collections.Generic.IReadOnlyList<string>, string, Mizan.Wire.WireString>;

namespace Mizan.Http;

/// <summary>Writes an error: <c>{"error":{"code":…,"message":…,"details":{…}}}</c>.</summary>
internal static class ErrorEnvelope
{
    private const string FieldsName = "fields";

    public static void Write(WireWriter output, MizanError error)
    {
        output.Raw("{\"error\":{\"code\":\""u8);
        output.Raw(ErrorTable.Name(error.Code));
        output.Raw("\",\"message\":"u8);
        output.Text(error.Message);
        if (error.Fields.Count > 0 || error.Details.Count > 0) WriteDetails(output, error);
        output.Raw("}}"u8);
    }

    private static void WriteDetails(WireWriter output, MizanError error)
    {
        output.Raw(",\"details\":{"u8);
        var empty = error.Fields.Count == 0;
        if (!empty)
        {
            output.Raw("\"fields\":"u8);
            WireMap<IReadOnlyDictionary<string, IReadOnlyList<string>>, IReadOnlyList<string>, WireMessages>.Write(output, error.Fields);
        }
        foreach (var (name, value) in error.Details)
        {
            if (name == FieldsName && error.Fields.Count > 0) continue;
            if (!empty) output.Raw((byte)',');
            empty = false;
            output.Text(name);
            output.Raw((byte)':');
            output.Text(value);
        }
        output.Raw((byte)'}');
    }
}
