using System.IO.Pipelines;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>Gathers a body that did not come together with its headers, or not in one piece.</summary>
internal static class WholeBody
{
    /// <summary>Reads to the end of the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="copy">Receives it.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <param name="aborted">Cancelled when nobody waits for the answer any more.</param>
    /// <returns><see langword="false"/> as soon as the body is longer than it may be.</returns>
    public static async ValueTask<bool> TryReadAsync(PipeReader body, WireWriter copy, int limit, CancellationToken aborted)
    {
        // Kestrel cannot end a request properly when a token cancelled a read of its body, nor when the body broke off
        // while some of it had been looked at but not taken. So the read is cancelled by the reader, and takes all.
        await using var registration = aborted.UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), body);
        while (true)
        {
            var read = await body.ReadAsync(CancellationToken.None);
            var fits = read.Buffer.Length <= limit - copy.Length;
            if (fits)
            {
                foreach (var segment in read.Buffer) copy.Raw(segment.Span);
            }
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted || !fits) return fits;
            if (read.IsCanceled) aborted.ThrowIfCancellationRequested();
        }
    }
}
