using System.IO.Pipelines;

namespace Mizan.Bench.Servers.Memory;

/// <summary>Takes an answer, and keeps it until the next one.</summary>
internal sealed class MemoryWriter : PipeWriter
{
    private readonly byte[] buffer = new byte[1 << 20];
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => length;

    public void Reset() => length = 0;

    public override void Advance(int bytes) => length += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => buffer.AsMemory(length);

    public override Span<byte> GetSpan(int sizeHint = 0) => buffer.AsSpan(length);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void Complete(Exception? exception = null)
    {
    }

    public override void CancelPendingFlush()
    {
    }
}
