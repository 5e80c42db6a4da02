using System.Text;

namespace Mizan.Http.Multipart;

/// <summary>
/// Takes a multipart body apart while it arrives (RFC 2046, RFC 7578). What other readers pass over is refused here, since
/// they may read it otherwise: text before the first part or behind the last, anything beside a boundary on its line.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="boundary">What stands between its parts.</param>
internal sealed class PartReader(BodyWindow body, string boundary) : IDisposable
{
    /// <summary>The most parts that a body may have, whatever they are.</summary>
    public const int MostParts = 64;

    private const int LongestHeader = 8 << 10;
    private const int LineEnd = 2;

    private readonly byte[] delimiter = Encoding.ASCII.GetBytes("\r\n--" + boundary);
    private int count;

    /// <summary>Goes to the next part, when the content of the one before has been read to its end.</summary>
    /// <returns>What the part says of itself; <see langword="null"/> behind the last one, where the body has to end.</returns>
    /// <exception cref="MizanError">The body is malformed, too large, or has too many parts.</exception>
    public async ValueTask<PartHeaders?> NextAsync(CancellationToken cancellation)
    {
        if (count == 0) await BeginAsync(cancellation);
        if (!await body.EnsureAsync(LineEnd, cancellation)) throw BrokenOff();
        var line = body.Rest[..LineEnd];
        if (line.Span.SequenceEqual("--"u8))
        {
            body.Take(LineEnd);
            await EndAsync(cancellation);
            return null;
        }
        if (!line.Span.SequenceEqual("\r\n"u8)) throw Refusal.Malformed("a boundary does not stand alone on its line.");
        if (++count > MostParts) throw Refusal.TooLarge($"The body has more than {MostParts} parts.");
        return await ReadHeadersAsync(cancellation);
    }

    /// <summary>Reads on in the content of the present part.</summary>
    /// <returns>The next stretch, valid until the next read; empty at the end of the part.</returns>
    /// <exception cref="MizanError">The body is malformed or too large.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var rest = body.Rest;
            var found = rest.Span.IndexOf(delimiter);
            if (found == 0)
            {
                body.Take(delimiter.Length);
                return default;
            }
            // What may be the beginning of a delimiter waits for the rest of it.
            var length = found > 0 ? found : rest.Length - (delimiter.Length - 1);
            if (length > 0)
            {
                body.Take(length);
                return rest[..length];
            }
            if (!await body.FillAsync(cancellation)) throw BrokenOff();
        }
    }

    public void Dispose() => body.Dispose();

    // The end of the headers could be taken for the line end that belongs to a boundary, and the part for one without content.
    private async ValueTask<bool> BeginsWithBoundaryAsync(CancellationToken cancellation)
    {
        var first = delimiter.AsMemory(LineEnd);
        return await body.EnsureAsync(first.Length, cancellation) && body.Rest.Span.StartsWith(first.Span);
    }

    // The first delimiter has no line before it whose end it could be.
    private async ValueTask BeginAsync(CancellationToken cancellation)
    {
        if (!await BeginsWithBoundaryAsync(cancellation)) throw Refusal.Malformed("it does not begin with its boundary.");
        body.Take(delimiter.Length - LineEnd);
    }

    private async ValueTask EndAsync(CancellationToken cancellation)
    {
        if (await body.EnsureAsync(LineEnd, cancellation) && body.Rest.Span.StartsWith("\r\n"u8)) body.Take(LineEnd);
        if (await body.EnsureAsync(1, cancellation)) throw Refusal.Malformed("something stands behind its last boundary.");
    }

    // Begins at the end of the boundary's line, so that a part without any header ends like every other.
    private async ValueTask<PartHeaders> ReadHeadersAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var end = body.Rest.Span.IndexOf("\r\n\r\n"u8);
            if (end > LongestHeader || (end < 0 && body.Rest.Length > LongestHeader))
            {
                throw Refusal.Malformed($"the headers of a part are longer than {LongestHeader} bytes.");
            }
            if (end >= 0)
            {
                var headers = PartHeaders.Parse(end == 0 ? default : body.Rest.Span[LineEnd..end]);
                body.Take(end + (2 * LineEnd));
                if (await BeginsWithBoundaryAsync(cancellation)) throw Refusal.Malformed("the content of a part begins with its boundary.");
                return headers;
            }
            if (!await body.FillAsync(cancellation)) throw BrokenOff();
        }
    }

    private static MizanError BrokenOff() => Refusal.Malformed("it breaks off before its last boundary.");
}
