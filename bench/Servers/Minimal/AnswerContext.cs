using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mizan.Bench.Servers.Minimal;

/// <summary>What the platform's JSON generator is told.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CallBody))]
[JsonSerializable(typeof(CallAnswer))]
[JsonSerializable(typeof(FetchAnswer))]
internal sealed partial class AnswerContext : JsonSerializerContext;
