using Board.Storage;
using Microsoft.Data.Sqlite;
using Mizan;

namespace Board.Attachments;

/// <summary>The statements about attachments. Content goes in and comes out as a stream, and is never in memory as a whole.</summary>
internal static class AttachmentTable
{
    private const string Columns = "id, card_id, name, media_type, length(content), author, created_at";

    public static async Task<IReadOnlyList<Attachment>> ListAsync(DatabaseSession session, int cardId, CancellationToken ct) =>
        await session.ListAsync(
            $"SELECT {Columns} FROM attachments WHERE card_id = $card ORDER BY id", Map, ct, ("$card", cardId));

    public static async Task<int> CountAsync(DatabaseSession session, int cardId, CancellationToken ct) =>
        await session.FirstAsync(
            "SELECT count(*) FROM attachments WHERE card_id = $card", row => row.GetInt32(0), ct, ("$card", cardId));

    /// <summary>Adds an attachment, of which everything but the number is known, with its content.</summary>
    public static async Task<Attachment> InsertAsync(
        DatabaseSession session, Attachment attachment, Stream content, CancellationToken ct)
    {
        var id = await session.FirstAsync(
            """
            INSERT INTO attachments (card_id, name, media_type, author, created_at, content)
            VALUES ($card, $name, $type, $author, $now, zeroblob($size)) RETURNING id
            """,
            row => row.GetInt32(0),
            ct,
            ("$card", attachment.CardId),
            ("$name", attachment.Name),
            ("$type", attachment.MediaType),
            ("$author", attachment.Author),
            ("$now", IsoTime.Text(attachment.CreatedAt)),
            ("$size", attachment.Size));
        await using var blob = OpenContent(session, id, readOnly: false);
        await content.CopyToAsync(blob, ct);
        return attachment with { Id = id };
    }

    public static Task<int> DeleteAsync(DatabaseSession session, int cardId, int id, CancellationToken ct) =>
        session.RunAsync("DELETE FROM attachments WHERE id = $id AND card_id = $card", ct, ("$id", id), ("$card", cardId));

    /// <summary>Opens an attachment for reading. Disposing the stream ends the session behind it.</summary>
    /// <exception cref="MizanError">There is no such attachment.</exception>
    public static async Task<(Attachment Attachment, Stream Content)> OpenAsync(BoardDatabase database, int id, CancellationToken ct)
    {
        var session = await database.ReadAsync(ct);
        try
        {
            var attachment = await session.FirstAsync($"SELECT {Columns} FROM attachments WHERE id = $id", Map, ct, ("$id", id))
                ?? throw NotFound(id);
            return (attachment, new AttachmentContent(session, OpenContent(session, id, readOnly: true)));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public static MizanError NotFound(int id) => MizanError.NotFound($"There is no attachment {id}.");

    private static SqliteBlob OpenContent(DatabaseSession session, int id, bool readOnly) =>
        session.OpenBlob("attachments", "content", id, readOnly);

    private static Attachment Map(SqliteDataReader row) => new(
        row.GetInt32(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.GetInt32(4),
        row.GetString(5),
        IsoTime.Parse(row.GetString(6)));
}
