using System.Buffers.Text;

namespace Mizan.Invalidation;

/// <summary>
/// One counter per process, by which clients order answers that overtake one another. A mutation moves it when it starts
/// and again when it has succeeded.
/// </summary>
internal sealed class VersionClock
{
    private const int EpochBytes = 6;

    private long counter;

    /// <summary>Names the process: stamps of two processes say nothing about each other.</summary>
    public string Epoch { get; } = NewEpoch();

    public long Now => Interlocked.Read(ref counter);

    public long Advance() => Interlocked.Increment(ref counter);

    // No secret, so not from the generator of secrets: that one loads OpenSSL, which a server without TLS and cookies does without.
    private static string NewEpoch() => Base64Url.EncodeToString(Guid.NewGuid().ToByteArray().AsSpan(0, EpochBytes));
}
