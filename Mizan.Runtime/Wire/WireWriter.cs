using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Mizan.Wire;

/// <summary>
/// Writes JSON straight into one growing buffer taken from the shared pool. Compact, UTF-8, and escaped as the
/// platform's relaxed encoder does.
/// </summary>
public sealed partial class WireWriter : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;
    private const int KeptSize = 1 << 20;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int depth;
    private Utf8JsonWriter? foreign;
    private int foreignStart;

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    /// <summary>What has been written. Valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>What has been written, for a transport that sends it asynchronously. Valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, Length);

    /// <summary>
    /// What may still write here: a function whose call took too long and was answered without it. As long as it has not
    /// ended, neither the writer nor the services of the request are anybody else's. <see langword="null"/> for every other writer.
    /// </summary>
    public Task? Holder { get; private set; }

    /// <summary>Takes back everything after a length, as when an answer turns into an error halfway.</summary>
    /// <param name="length">A former <see cref="Length"/>, from before any object or array was begun.</param>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
        depth = 0;
        if (length == 0 && buffer.Length > KeptSize) Replace(InitialSize);
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="utf8">Part of a JSON text.</param>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (buffer.Length - Length < utf8.Length) Grow(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Writes one byte as it is.</summary>
    /// <param name="value">A character of JSON's syntax.</param>
    public void Raw(byte value)
    {
        var at = Length;
        if (at == buffer.Length) Grow(1);
        buffer[at] = value;
        Length = at + 1;
    }

    /// <summary>Begins an object.</summary>
    /// <exception cref="WireException">Values nest deeper than <see cref="WireReader.MaxDepth"/>.</exception>
    public void StartObject() => Start((byte)'{');

    /// <summary>Begins the object of a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value, which null is none of.</param>
    /// <exception cref="WireException">The value is null, or values nest deeper than <see cref="WireReader.MaxDepth"/>.</exception>
    public void StartObject<T>(T value)
        where T : class
    {
        if (value is null) WireNull.Throw<T>();
        Start((byte)'{');
    }

    /// <summary>Ends an object.</summary>
    public void EndObject() => End((byte)'}');

    /// <summary>Begins an array.</summary>
    /// <exception cref="WireException">Values nest deeper than <see cref="WireReader.MaxDepth"/>.</exception>
    public void StartArray() => Start((byte)'[');

    /// <summary>Ends an array.</summary>
    public void EndArray() => End((byte)']');

    /// <summary>Writes a member whose separator is known while generating.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <typeparam name="TCodec">The codec of that type.</typeparam>
    /// <param name="name">Separator, quoted name and colon: <c>,"id":</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    public void Member<T, TCodec>(ReadOnlySpan<byte> name, T value, TCodec codec)
        where TCodec : struct, IWireCodec<T>
    {
        Raw(name);
        TCodec.Write(this, value);
    }

    /// <summary>Writes a member behind one that may have been left out.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <typeparam name="TCodec">The codec of that type.</typeparam>
    /// <param name="name">Quoted name and colon, with a leading comma that is dropped behind an opening brace.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    public void MemberAfterOptional<T, TCodec>(ReadOnlySpan<byte> name, T value, TCodec codec)
        where TCodec : struct, IWireCodec<T>
    {
        Raw(buffer[Length - 1] == '{' ? name[1..] : name);
        TCodec.Write(this, value);
    }

    /// <summary>Writes a number or another value whose text needs no escaping.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="maxLength">The longest text that the type can have, in bytes.</param>
    /// <param name="format">A standard format of the type.</param>
    public void Formatted<T>(T value, int maxLength, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(GetSpan(maxLength), out var written, format, System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new WireException($"A {typeof(T).Name} is longer than {maxLength} bytes.");
        }
        Length += written;
    }

    /// <summary>Writes a string in quotes, escaped where needed.</summary>
    /// <param name="text">The text; a lone surrogate becomes U+FFFD, as the platform does it.</param>
    public void Text(ReadOnlySpan<char> text)
    {
        var target = GetSpan(checked(text.Length * 3 + 2));
        target[0] = (byte)'"';
        var plain = Escaping.PlainPrefix(text);
        Utf8.FromUtf16(text[..plain], target[1..], out _, out var written);
        if (plain == text.Length)
        {
            target[written + 1] = (byte)'"';
            Length += written + 2;
            return;
        }
        Length += written + 1;
        Escaping.Write(this, text[plain..]);
        Raw((byte)'"');
    }

    /// <summary>Writes text as it is, without quotes or escapes.</summary>
    /// <param name="text">The text; a lone surrogate becomes U+FFFD.</param>
    public void Plain(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, GetSpan(text.Length * 3), out _, out var written);
        Length += written;
    }

    /// <summary>A platform writer that goes on in this buffer, for converters that are written against it.</summary>
    /// <returns>The writer; call <see cref="EndForeign"/> when the value is complete.</returns>
    public Utf8JsonWriter BeginForeign()
    {
        // Values of one type mostly stand at one depth, so that the writer is made anew only once or twice.
        var allowed = Math.Max(WireReader.MaxDepth - depth, 1);
        if (foreign?.Options.MaxDepth == allowed) foreign.Reset(this);
        else foreign = new(this, new JsonWriterOptions { SkipValidation = true, Encoder = Escaping.Encoder, MaxDepth = allowed });
        foreignStart = Length;
        return foreign;
    }

    /// <summary>Takes over what the platform writer has written.</summary>
    /// <exception cref="WireException">It is not a whole value, or nests deeper than <see cref="WireReader.MaxDepth"/>.</exception>
    public void EndForeign()
    {
        foreign!.Flush();
        if (Length == foreignStart || foreign.CurrentDepth != 0) throw new WireException("A converter has not written a whole value.");
        if (depth == WireReader.MaxDepth && buffer[foreignStart] is (byte)'{' or (byte)'[') throw TooDeep();
    }

    internal void Abandon(Task holder) => Holder = holder;

    // Puts a member in front of those of an object that has just been written.
    internal void InsertMember(int objectStart, ReadOnlySpan<byte> member)
    {
        var at = objectStart + 1;
        var isEmpty = buffer[at] == '}';
        var added = member.Length + (isEmpty ? 0 : 1);
        GetSpan(added);
        Buffer.BlockCopy(buffer, at, buffer, at + added, Length - at);
        member.CopyTo(buffer.AsSpan(at));
        if (!isEmpty) buffer[at + member.Length] = (byte)',';
        Length += added;
    }

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (buffer.Length - Length < Math.Max(sizeHint, 1)) Grow(Math.Max(sizeHint, 1));
        return buffer.AsSpan(Length);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return buffer.AsMemory(Length);
    }

    /// <summary>Gives the buffer back to the pool, unless something may still write here.</summary>
    public void Dispose()
    {
        if (Holder is not null) return;
        var returned = buffer;
        buffer = [];
        Length = 0;
        if (returned.Length > 0) ArrayPool<byte>.Shared.Return(returned);
    }

    private void Start(byte bracket)
    {
        if (++depth > WireReader.MaxDepth) throw TooDeep();
        Raw(bracket);
    }

    private void End(byte bracket)
    {
        depth--;
        Raw(bracket);
    }

    private static WireException TooDeep() =>
        new($"The value nests deeper than {WireReader.MaxDepth} levels; it may contain itself.");

    private void Grow(int wanted) => Replace(checked(Math.Max(buffer.Length * 2, Length + wanted)));

    private void Replace(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Written.CopyTo(larger);
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
