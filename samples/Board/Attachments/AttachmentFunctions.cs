using System.Security.Claims;
using Board.Cards;
using Board.Storage;
using Board.Validation;
using Mizan;

namespace Board.Attachments;

/// <summary>What clients can do with the files of a card.</summary>
public partial class AttachmentFunctions(BoardDatabase database, TimeProvider time)
{
    /// <summary>The files of a card, oldest first, without their content.</summary>
    /// <param name="cardId">The card.</param>
    [Client(Context = typeof(CardContext))]
    public async partial Task<IReadOnlyList<Attachment>> CardAttachments(int cardId, CancellationToken ct = default)
    {
        await using var session = await database.ReadAsync(ct);
        var attachments = await AttachmentTable.ListAsync(session, cardId, ct);
        if (attachments.Count == 0) await CardTable.RequireAsync(session, cardId, ct);
        return attachments;
    }

    /// <summary>Attaches a file to a card, in the name of whoever is signed in.</summary>
    /// <param name="cardId">The card, which has room for 20 files.</param>
    /// <param name="file">The file.</param>
    [Client(Affects = [typeof(CardContext)], Auth = Auth.Required)]
    public async partial Task<Attachment> AttachFile(int cardId, Upload file, ClaimsPrincipal caller, CancellationToken ct = default)
    {
        var attachment = new Attachment(
            0, cardId, file.FileName, file.ContentType, checked((int)file.Length), caller.Identity!.Name!, time.GetUtcNow());
        await using var session = await database.WriteAsync(ct);
        await CardTable.RequireAsync(session, cardId, ct);
        if (await AttachmentTable.CountAsync(session, cardId, ct) >= Limits.Attachments)
        {
            throw MizanError.Conflict($"Card {cardId} has {Limits.Attachments} files already.");
        }
        await using var content = file.OpenRead();
        attachment = await AttachmentTable.InsertAsync(session, attachment, content, ct);
        await session.CommitAsync(ct);
        return attachment;
    }

    /// <summary>Deletes a file of a card.</summary>
    /// <param name="cardId">The card.</param>
    /// <param name="attachmentId">The file, which has to be that card's.</param>
    [Client(Affects = [typeof(CardContext)], Auth = Auth.Required)]
    public async partial Task DeleteAttachment(int cardId, int attachmentId, CancellationToken ct = default)
    {
        await using var session = await database.WriteAsync(ct);
        if (await AttachmentTable.DeleteAsync(session, cardId, attachmentId, ct) == 0) throw AttachmentTable.NotFound(attachmentId);
        await session.CommitAsync(ct);
    }
}
