using System.Buffers.Binary;
using System.Net;

namespace Mizan.Bench.Servers.Driver;

/// <summary>The two requests as gRPC has them: a message with its length in front of it.</summary>
/// <param name="Path">The service and the method.</param>
/// <param name="Body">The bytes that are sent.</param>
internal sealed record GrpcCall(string Path, byte[] Body)
{
    public const string ContentType = "application/grpc";

    // Field numbers and values as users.proto has them: a = 2, b = 3; user_id = 5.
    private static readonly GrpcCall Add = new("/mizan.bench.Users/Add", Framed(0x08, 2, 0x10, 3));
    private static readonly GrpcCall Fetch = new("/mizan.bench.Users/Fetch", Framed(0x08, 5));
    private static readonly byte[] Sum = Framed(0x08, 5);

    public static GrpcCall Of(string workload) => workload == "W1" ? Add : Fetch;

    /// <summary>Calls once, and looks at the answer.</summary>
    /// <exception cref="InvalidOperationException">It is another one.</exception>
    public static async Task AddAsync(HttpClient client, int port)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://127.0.0.1:{port}{Add.Path}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Add.Body),
        };
        request.Headers.TE.ParseAdd("trailers");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!body.AsSpan().SequenceEqual(Sum)) throw new InvalidOperationException($"gRPC: {answer} {Convert.ToHexString(body)}");
    }

    private static byte[] Framed(params byte[] message)
    {
        byte[] framed = [0, 0, 0, 0, 0, .. message];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), message.Length);
        return framed;
    }
}
