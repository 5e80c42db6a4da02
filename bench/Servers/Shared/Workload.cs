using System.Buffers;
using System.Text.Json;

namespace Mizan.Bench.Servers;

/// <summary>A request that every server answers, with the body of the answer.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query, with its question mark.</param>
/// <param name="Body">The body.</param>
/// <param name="Answer">The body of the answer.</param>
public sealed record Workload(string Method, string Path, string Query, byte[] Body, byte[] Answer)
{
    private const int UserId = 5;

    /// <summary>W1: a call of a function with two arguments, which makes a context stale.</summary>
    public static readonly Workload Call = new(
        "POST",
        "/api/mizan/call/",
        "",
        """{"fn":"add","args":{"a":2,"b":3}}"""u8.ToArray(),
        Write(json => AnswerText.WriteCall(json, Work.Add(2, 3))));

    /// <summary>W2: a fetch of three functions.</summary>
    public static readonly Workload Fetch = new(
        "GET",
        "/api/mizan/ctx/user/",
        "?user_id=5",
        [],
        Write(json => AnswerText.WriteFetch(json, Work.Notifications(UserId), Work.Orders(UserId), Work.Profile(UserId))));

    /// <summary>Finds a workload by its name.</summary>
    /// <param name="name">W1 or W2.</param>
    public static Workload Named(string name) => name == "W1" ? Call : Fetch;

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(text);
        write(json);
        return text.WrittenSpan.ToArray();
    }
}
