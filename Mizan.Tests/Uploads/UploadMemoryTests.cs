using System.Text;

namespace Mizan.Tests.Uploads;

/// <summary>
/// A file goes to the disk as it comes. What is measured is everything that the process allocates meanwhile, whether it is
/// collected or not: what is never allocated can never be in memory.
/// </summary>
[NonParallelizable]
internal sealed class UploadMemoryTests
{
    private const int Chunk = 1 << 16;
    private const long Mebibyte = 1 << 20;

    private static readonly long Limit = new MizanOptions().MultipartBodyLimit;
    private static readonly byte[] Content = new byte[Chunk];

    [TestCase(1)]
    [TestCase(4)]
    public async Task AFileOf64MebibytesAllocatesAFewOfThem(int concurrent)
    {
        await using var server = await UploadServer.StartAsync([
            new Receive("drop", async (request, received) =>
            {
                await received.File.CopyToAsync(Stream.Null, request.Aborted);
                return $"{received.File.Length}";
            }),
        ]);
        // Code that has not been compiled for good allocates for its compiler, and pools fill up.
        await Task.WhenAll(Enumerable.Range(0, concurrent).Select(_ => UploadAsync(server)));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Task.WhenAll(Enumerable.Range(0, concurrent).Select(_ => UploadAsync(server)));
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        TestContext.Out.WriteLine($"{concurrent} x 64 MiB allocated {allocated / 1024} KiB");
        Assert.That(allocated, Is.LessThan(concurrent * 4 * Mebibyte));
        await server.AssertNothingIsLeftAsync();
    }

    private static async Task UploadAsync(UploadServer server)
    {
        var form = Form.Call("drop").File("file", "a", "").ToString();
        var seam = form.LastIndexOf($"\r\n--{Form.Boundary}--", StringComparison.Ordinal);
        using var socket = await server.BeginAsync(form[..seam], (int)Limit);
        for (var left = Limit - form.Length; left > 0; left -= Chunk)
        {
            await socket.SendAsync(Content.AsMemory(0, (int)Math.Min(left, Chunk)));
        }
        await socket.SendAsync(Encoding.Latin1.GetBytes(form[seam..]));
        var answer = new byte[4096];
        var length = await socket.ReceiveAsync(answer);
        Assert.That(Encoding.ASCII.GetString(answer, 0, length), Does.Contain($"\"result\":\"{Limit - form.Length}\""));
    }
}
