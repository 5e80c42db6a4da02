using System.Text.Json;
using Mizan.Tests.Http;

namespace Mizan.Tests.Routes;

/// <summary>What tests of routes look for in answers.</summary>
internal static class Answers
{
    /// <summary>A header of the answer, or null.</summary>
    public static string? Header(this Server.Answer answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.ContentHeaders.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    /// <summary>What is stale, as the header says it.</summary>
    public static string? Stale(this Server.Answer answer) => answer.Header("X-Mizan-Invalidate");

    /// <summary>The refused fields of a validation error, as "name: message".</summary>
    public static string[] Fields(this Server.Answer answer)
    {
        answer.AssertError(422, "VALIDATION_ERROR");
        using var json = JsonDocument.Parse(answer.Text);
        var fields = json.RootElement.GetProperty("error").GetProperty("details").GetProperty("fields");
        return [.. fields.EnumerateObject().SelectMany(f => f.Value.EnumerateArray().Select(m => $"{f.Name}: {m.GetString()}"))];
    }
}
