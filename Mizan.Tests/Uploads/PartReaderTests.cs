using System.IO.Pipelines;
using System.Text;
using Mizan.Http.Multipart;

namespace Mizan.Tests.Uploads;

/// <summary>The reader of parts, however a body is cut up on its way and whatever it is made of.</summary>
internal sealed class PartReaderTests
{
    private const int Rounds = 400;
    private const string Boundary = "ab";

    // Content that is made of pieces of the delimiter, in chunks that end anywhere in it.
    [Test]
    public async Task PartsComeOutAsTheyWentIn()
    {
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Content(random)).ToArray();
            var body = new StringBuilder();
            for (var i = 0; i < parts.Length; i++)
            {
                body.Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"p{i}\"\r\n\r\n{parts[i]}\r\n");
            }
            body.Append($"--{Boundary}--\r\n");
            var read = await ReadAsync(Encoding.Latin1.GetBytes(body.ToString()), random);
            Assert.That(read, Is.EqualTo(parts.Select((content, i) => $"p{i}:{content}")), $"round {round}");
        }
    }

    // One byte changed, taken out or put in: the body is read, or is refused with words, and nothing else.
    [Test]
    public async Task ADamagedBodyIsReadOrRefused()
    {
        var random = new Random(2);
        var good = Form.Call("take").Field("args", """{"note":"n"}""").File("file", "a", "\r\n--x\r\n").ToBytes();
        var refused = 0;
        for (var round = 0; round < 20 * Rounds; round++)
        {
            var body = good.ToList();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(body.Count);
                var value = (byte)(random.Next(2) == 0 ? random.Next(256) : good[random.Next(good.Length)]);
                if (random.Next(3) == 0) body.RemoveAt(at);
                else if (random.Next(2) == 0) body.Insert(at, value);
                else body[at] = value;
            }
            try
            {
                await ReadAsync([.. body], random, Form.Boundary);
            }
            catch (MizanError error)
            {
                Assert.That(error.Code, Is.EqualTo(MizanErrorCode.BadRequest));
                Assert.That(error.Message, Does.StartWith("The multipart body is malformed: "));
                refused++;
            }
        }
        Assert.That(refused, Is.InRange(Rounds, 20 * Rounds - Rounds));
    }

    private static string Content(Random random)
    {
        string[] pieces = ["\r", "\n", "-", "--", "a", "b", "\r\n--a", "\r\n-", "--ab", "\r\n", "\0", "\xFF", new('x', 40_000)];
        return string.Concat(random.GetItems(pieces, random.Next(12))).Replace("\r\n--ab", "\r\n--aa", StringComparison.Ordinal)
            .TrimStart('-');
    }

    private static async Task<List<string>> ReadAsync(byte[] body, Random random, string boundary = Boundary)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        using var parts = new PartReader(new BodyWindow(pipe.Reader, long.MaxValue), boundary);
        var reading = ReadAllAsync(parts);
        for (var sent = 0; sent < body.Length;)
        {
            var count = Math.Min(body.Length - sent, random.Next(3) == 0 ? random.Next(1, 100_000) : random.Next(1, 12));
            await pipe.Writer.WriteAsync(body.AsMemory(sent, count));
            sent += count;
        }
        await pipe.Writer.CompleteAsync();
        return await reading.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<List<string>> ReadAllAsync(PartReader parts)
    {
        var read = new List<string>();
        while (await parts.NextAsync(CancellationToken.None) is { } part)
        {
            var content = new StringBuilder();
            while (await parts.ReadAsync(CancellationToken.None) is { IsEmpty: false } stretch)
            {
                content.Append(Encoding.Latin1.GetString(stretch.Span));
            }
            read.Add($"{part.Name}:{content}");
        }
        return read;
    }
}
