using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mizan.Codegen.Diff;

/// <summary>Writes changes for programs. Members are added to it, and none is taken away or gets another meaning.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Not put into pages as it stands: quotes in sentences stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<Change> changes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("breaking", changes.Count(change => change.Judgement == Judgement.Breaking));
            json.WriteNumber("compatible", changes.Count(change => change.Judgement == Judgement.Compatible));
            json.WriteNumber("neutral", changes.Count(change => change.Judgement == Judgement.Neutral));
            json.WriteStartArray("changes");
            foreach (var change in changes) Write(json, change);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("judgement", DiffText.Name(change));
        json.WriteString("rule", change.Rule.Id);
        json.WriteString("kind", change.Subject.KindName);
        json.WriteString("name", change.Subject.Name);
        json.WriteString("member", change.Member);
        json.WriteString("text", change.Text);
        json.WriteEndObject();
    }
}
