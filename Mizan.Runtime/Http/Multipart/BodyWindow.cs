using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Mizan.Limits;

namespace Mizan.Http.Multipart;

/// <summary>
/// A stretch of a body, taken out of the server's buffers as it arrives. It never holds more than its size, and counts what
/// went through it.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="limit">The most bytes that it may have.</param>
internal sealed class BodyWindow(PipeReader body, long limit) : IDisposable
{
    private const int Size = 32 << 10;

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int start;
    private int end;
    private long received;
    private bool isComplete;

    /// <summary>What is there and has not been taken.</summary>
    public ReadOnlyMemory<byte> Rest => buffer.AsMemory(start, end - start);

    public void Take(int count) => start += count;

    /// <summary>Waits until there are at least so many bytes.</summary>
    /// <returns><see langword="false"/> when the body ends before.</returns>
    public async ValueTask<bool> EnsureAsync(int count, CancellationToken cancellation)
    {
        while (end - start < count)
        {
            if (!await FillAsync(cancellation)) return false;
        }
        return true;
    }

    /// <summary>Waits for more bytes, for which there has to be room.</summary>
    /// <returns><see langword="false"/> at the end of the body.</returns>
    /// <exception cref="MizanError">The body is too large, is no proper one, or its sender has left.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        var before = end;
        while (end == before && !isComplete) Append(await ReadAsync(cancellation), cancellation);
        return end > before;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    // Kestrel cannot end a request properly when a token cancelled a read of its body, nor when the body broke off while
    // some of it had been looked at but not taken. So the read is cancelled by the reader, and what is looked at is taken.
    private async ValueTask<ReadResult> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (body.TryRead(out var read)) return read;
            await using var registration = cancellation.UnsafeRegister(static body => ((PipeReader)body!).CancelPendingRead(), body);
            return await body.ReadAsync(CancellationToken.None);
        }
        catch (BadHttpRequestException refused)
        {
            throw Refusal.Of(refused.StatusCode, "The body could not be read.");
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            throw Interrupted.Answer(Interruption.Departure);
        }
    }

    private void Append(ReadResult read, CancellationToken cancellation)
    {
        var count = Math.Min(read.Buffer.Length, buffer.Length - end);
        read.Buffer.Slice(0, count).CopyTo(buffer.AsSpan(end));
        end += (int)count;
        received += count;
        isComplete = read.IsCompleted && count == read.Buffer.Length;
        body.AdvanceTo(read.Buffer.GetPosition(count));
        if (received > limit) throw Refusal.TooLarge("The body is too large.");
        if (read.IsCanceled) cancellation.ThrowIfCancellationRequested();
    }
}
