using Board.Cards;
using Board.Storage;
using Mizan;

namespace Board.Attachments;

/// <summary>Where browsers get the files of cards.</summary>
public partial class AttachmentDownload(BoardDatabase database)
{
    // What its owner says that a file is would make a browser show it, with the rights of this site.
    private const string MediaType = "application/octet-stream";

    /// <summary>The content of an attachment, to be saved.</summary>
    /// <param name="attachmentId">The attachment.</param>
    [Client(Context = typeof(CardContext), Route = "/attachments/{attachment_id}/")]
    public async partial Task<IResult> DownloadAttachment(int attachmentId, CancellationToken ct = default)
    {
        var (attachment, content) = await AttachmentTable.OpenAsync(database, attachmentId, ct);
        return Results.File(content, MediaType, attachment.Name);
    }
}
