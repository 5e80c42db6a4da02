using Board.Storage;

namespace Board.Attachments;

/// <summary>The bytes of one attachment, straight from the database. Closing it ends the session that it is read in.</summary>
/// <param name="session">The session, which the stream owns.</param>
/// <param name="blob">The bytes in it.</param>
internal sealed class AttachmentContent(DatabaseSession session, Stream blob) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => blob.Length;

    public override long Position
    {
        get => blob.Position;
        set => blob.Position = value;
    }

    public override int Read(Span<byte> buffer) => blob.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => blob.Read(buffer, offset, count);

    // SQLite does not wait for anything but the disk, and has no other way to do that.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new(blob.Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => blob.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await blob.DisposeAsync();
        await session.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            blob.Dispose();
            session.Dispose();
        }
        base.Dispose(disposing);
    }
}
