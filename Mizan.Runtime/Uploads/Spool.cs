namespace Mizan.Uploads;

/// <summary>
/// The content of one upload: a little of it in memory, more in a temporary file. The file has no name as soon as it is
/// open, so that nothing is left of it when the process is killed.
/// </summary>
internal sealed class Spool : IDisposable
{
    /// <summary>How much is kept in memory.</summary>
    public const int MemoryLimit = 32 << 10;

    private readonly string? folder;

    // Not pooled: a function may have left somebody behind who still reads, and must never see another caller's bytes.
    private byte[] buffer = [];
    private ReadOnlyMemory<byte> memory;
    private FileStream? file;
    private volatile bool isDisposed;

    /// <summary>An empty one.</summary>
    /// <param name="folder">Where files are made.</param>
    public Spool(string folder) => this.folder = folder;

    /// <summary>One that is complete.</summary>
    /// <param name="content">Its bytes.</param>
    public Spool(ReadOnlyMemory<byte> content)
    {
        memory = content;
        Length = content.Length;
    }

    public long Length { get; private set; }

    /// <summary>Adds bytes at the end.</summary>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (file is null && Length + bytes.Length > MemoryLimit) return MoveAsync(bytes, cancellation);
        var offset = Length;
        Length += bytes.Length;
        if (file is not null) return RandomAccess.WriteAsync(file.SafeFileHandle, bytes, offset, cancellation);
        if (Length > buffer.Length) Array.Resize(ref buffer, (int)Math.Min(MemoryLimit, Math.Max(Length, 2L * buffer.Length)));
        bytes.CopyTo(buffer.AsMemory((int)offset));
        memory = buffer.AsMemory(0, (int)Length);
        return default;
    }

    public Stream OpenRead()
    {
        ThrowIfDisposed();
        return new SpoolStream(this);
    }

    public int Read(Span<byte> destination, long offset)
    {
        ThrowIfDisposed();
        return file is null ? Copy(destination, offset) : RandomAccess.Read(file.SafeFileHandle, destination, offset);
    }

    public ValueTask<int> ReadAsync(Memory<byte> destination, long offset, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return ValueTask.FromCanceled<int>(cancellation);
        ThrowIfDisposed();
        return file is null
            ? new(Copy(destination.Span, offset))
            : RandomAccess.ReadAsync(file.SafeFileHandle, destination, offset, cancellation);
    }

    public void Dispose()
    {
        isDisposed = true;
        file?.Dispose();
    }

    private int Copy(Span<byte> destination, long offset)
    {
        if (offset >= Length) return 0;
        var rest = memory.Span[(int)offset..];
        rest = rest[..Math.Min(rest.Length, destination.Length)];
        rest.CopyTo(destination);
        return rest.Length;
    }

    private async ValueTask MoveAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        file = Create(folder!);
        await RandomAccess.WriteAsync(file.SafeFileHandle, memory, 0, cancellation);
        (buffer, memory) = ([], default);
        await WriteAsync(bytes, cancellation);
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(isDisposed, typeof(Upload));

    private static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, $"mizan-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows())
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new(path, options);
        }
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        try
        {
            File.Delete(path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
