using System.Net;
using System.Text;
using System.Text.Json;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>Files on Board's cards.</summary>
public class BoardAttachmentTests(World world) : BoardFixture(world)
{
    private const long Mebibyte = 1 << 20;

    [Test]
    public async Task AFileIsKeptAndListedWithItsCardAndGoesWithIt()
    {
        var (board, cards) = await NewBoardAsync(2);
        using var ada = await SignedInAsync();
        using var content = new StringContent("Kept in the file.", null, "text/plain");
        var answer = await BoardServer.AttachAsync(ada, cards[0], "../notes.txt", content);
        Assert.That(answer, Does.EndWith($$$""","invalidate":[{"context":"card","params":{"card_id":{{{cards[0]}}}}}]}"""));
        using var json = JsonDocument.Parse(answer);
        var attachment = json.RootElement.GetProperty("result");
        Assert.That(
            attachment.GetRawText(),
            Does.Contain($$"""
                "card_id":{{cards[0]}},"name":"notes.txt","media_type":"text/plain; charset=utf-8","size":17,"author":"Ada Brandt"
                """));
        Assert.That(await ListAsync(cards[0]), Is.EqualTo($"[{attachment.GetRawText()}]"));
        Assert.That(await ListAsync(cards[1]), Is.EqualTo("[]"));
        Assert.That(IsStored("Kept in the file."), Is.True);

        await Board.ResultAsync("delete_card", $$"""{"board_id":{{board}},"card_id":{{cards[0]}}}""");
        await Board.CallAsync("card_attachments", $$"""{"card_id":{{cards[0]}}}""", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task AFileIsDeletedFromItsOwnCardOnly()
    {
        var (_, cards) = await NewBoardAsync(2);
        using var ada = await SignedInAsync();
        using var content = new ByteArrayContent([]);
        using var json = JsonDocument.Parse(await BoardServer.AttachAsync(ada, cards[0], "empty", content));
        var id = json.RootElement.GetProperty("result").GetProperty("id").GetInt32();
        await DeleteAsync(cards[1], HttpStatusCode.NotFound);
        Assert.That(await ListAsync(cards[0]), Does.Contain("\"size\":0"));
        await DeleteAsync(cards[0], HttpStatusCode.OK);
        await DeleteAsync(cards[0], HttpStatusCode.NotFound);
        Assert.That(await ListAsync(cards[0]), Is.EqualTo("[]"));

        Task DeleteAsync(int card, HttpStatusCode expected) =>
            BoardServer.CallAsync(ada, "delete_attachment", $$"""{"card_id":{{card}},"attachment_id":{{id}}}""", expected);
    }

    [Test]
    public async Task WhoIsNotSignedInAttachesNothingAndNeitherDoesAnybodyToNoCard()
    {
        var (_, cards) = await NewBoardAsync(1);
        using var content = new StringContent("x");
        await BoardServer.AttachAsync(Board.Client, cards[0], "x", content, HttpStatusCode.Unauthorized);
        using var ada = await SignedInAsync();
        using var again = new StringContent("x");
        await BoardServer.AttachAsync(ada, 999_999, "x", again, HttpStatusCode.NotFound);
        Assert.That(await ListAsync(cards[0]), Is.EqualTo("[]"));
    }

    [Test]
    public async Task ACardHasRoomForTwentyFiles()
    {
        var (_, cards) = await NewBoardAsync(1);
        using var ada = await SignedInAsync();
        for (var i = 0; i <= 20; i++)
        {
            using var content = new StringContent($"{i}");
            await BoardServer.AttachAsync(ada, cards[0], "same", content, i < 20 ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        }
    }

    // The whole way, from the wire through the temporary file into the database, in a process that does nothing else.
    [Test]
    [CancelAfter(120_000)]
    public async Task LargeFilesDoNotShowInTheMemoryOfTheServer(CancellationToken cancellation)
    {
        var (_, cards) = await NewBoardAsync(1);
        using var ada = await SignedInAsync();
        for (var i = 0; i < 4; i++) await AttachAsync(Mebibyte);
        var before = Board.Memory.Now;
        await Task.WhenAll(AttachAsync(63 * Mebibyte), AttachAsync(63 * Mebibyte), AttachAsync(63 * Mebibyte));
        cancellation.ThrowIfCancellationRequested();
        var risen = Board.Memory.Peak - before;
        TestContext.Out.WriteLine($"3 x 63 MiB raised {before / Mebibyte} MiB by {risen / 1024} KiB");
        Assert.That(risen, Is.LessThan(16 * Mebibyte));

        async Task AttachAsync(long size)
        {
            using var content = new Zeros(size);
            var answer = await BoardServer.AttachAsync(ada, cards[0], "large", content);
            Assert.That(answer, Does.Contain($"\"size\":{size}"));
        }
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var visitor = Board.Visitor();
        await BoardServer.CallAsync(visitor, "sign_in", """{"name":"Ada Brandt"}""");
        return visitor;
    }

    private async Task<string> ListAsync(int card) =>
        (await Board.MemberAsync($"card/?card_id={card}", "card_attachments")).GetRawText();

    // In the database's file or in its log: short content stands in one piece.
    private bool IsStored(string content) => Directory.GetFiles(Folder, "board.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(content)) >= 0;
    });

    private sealed class Zeros(long size) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var zeros = new byte[1 << 16];
            for (var left = size; left > 0; left -= zeros.Length) await stream.WriteAsync(zeros.AsMemory(0, (int)Math.Min(left, zeros.Length)));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = size;
            return true;
        }
    }
}
