using System.Buffers;
using System.IO.Pipelines;

namespace Mizan.Bench.Servers.Memory;

/// <summary>Gives the body of a request, whole.</summary>
internal sealed class MemoryReader(byte[] body) : PipeReader
{
    private ReadOnlySequence<byte> rest = new(body);

    public void Reset() => rest = new(body);

    public override void AdvanceTo(SequencePosition consumed) => rest = rest.Slice(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => rest = rest.Slice(consumed);

    public override bool TryRead(out ReadResult result)
    {
        result = new(rest, isCanceled: false, isCompleted: true);
        return true;
    }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        TryRead(out var result);
        return new(result);
    }

    public override void CancelPendingRead()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
