using Mizan.Uploads;

namespace Mizan;

/// <summary>
/// A file that came with a call: a parameter of this type is a part of the multipart body. The whole file is there before
/// the function runs, a large one on disk, and is gone when the function has ended.
/// </summary>
public sealed class Upload
{
    private const string UnknownType = "application/octet-stream";

    private readonly Spool content;

    /// <summary>A file that did not come over the wire: for callers in the same process, such as tests.</summary>
    /// <param name="fileName">Its name, which is cleaned like a client's.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="contentType">Its media type.</param>
    public Upload(string fileName, ReadOnlyMemory<byte> content, string contentType = UnknownType)
        : this(fileName, contentType, new Spool(content))
    {
    }

    internal Upload(string? fileName, string? contentType, Spool content)
    {
        FileName = FileNames.Clean(fileName);
        ContentType = contentType ?? UnknownType;
        this.content = content;
    }

    /// <summary>
    /// What the client calls the file, cleaned: never empty, without folders, control characters, characters or names that a
    /// file system reserves, and at most 255 bytes long in UTF-8. Good to be shown and to be kept. It is still the client's
    /// word: two files may have one name, and its ending says nothing of the content.
    /// </summary>
    public string FileName { get; }

    /// <summary>
    /// The media type that the client claims, <c>application/octet-stream</c> where it claims none. Nothing has looked at the
    /// content: whoever serves the file again decides by itself what browsers may take it for.
    /// </summary>
    public string ContentType { get; }

    /// <summary>How many bytes there are.</summary>
    public long Length => content.Length;

    /// <summary>Opens the content at its beginning. It can be opened several times, also at once.</summary>
    /// <returns>A stream that can seek. It ends with the function: read later, it throws.</returns>
    /// <exception cref="ObjectDisposedException">The function has ended.</exception>
    public Stream OpenRead() => content.OpenRead();

    /// <summary>Copies the content.</summary>
    /// <param name="destination">Receives it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A task that ends when everything is copied.</returns>
    /// <exception cref="ObjectDisposedException">The function has ended.</exception>
    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        await using var source = OpenRead();
        await source.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Length} bytes";
}
