using System.Text.Json;

namespace Mizan.Wire;

/// <summary>
/// The platform's UTF-8 reader and the list of what was refused. A value of the wrong type does not stop the reading:
/// it is recorded under its path and skipped, so that an answer can name every offending field.
/// </summary>
public ref struct WireReader
{
    /// <summary>How deep objects and arrays may nest, in values read and in values written.</summary>
    public const int MaxDepth = 64;

    private const int LongestStackName = 256;

    /// <summary>The underlying reader.</summary>
    public Utf8JsonReader Json;

    /// <summary>Starts on a complete JSON text.</summary>
    /// <param name="json">The text, as UTF-8.</param>
    public WireReader(ReadOnlySpan<byte> json) => Json = new(json, new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>Goes on where a reader stands.</summary>
    /// <param name="json">A reader that stands on the first token of a value.</param>
    public WireReader(Utf8JsonReader json) => Json = json;

    /// <summary>What was refused so far; <see langword="null"/> while nothing was.</summary>
    public FieldErrors? Errors { get; private set; }

    private readonly int ErrorCount => Errors?.Count ?? 0;

    /// <summary>Records that the value under the reader is refused, and skips it.</summary>
    /// <param name="message">What is wrong, to follow the field's name: "must be a list".</param>
    /// <returns><see langword="false"/>, for the caller to return.</returns>
    public bool Refuse(string message)
    {
        (Errors ??= new()).Add(message);
        Json.Skip();
        return false;
    }

    /// <summary>Text of the string under the reader.</summary>
    /// <returns>The decoded text.</returns>
    /// <exception cref="JsonException">The text holds a lone surrogate or is not UTF-8.</exception>
    public string GetText()
    {
        try
        {
            return Json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A string is not valid Unicode.");
        }
    }

    /// <summary>Short text of the string under the reader, without making a string of it.</summary>
    /// <param name="buffer">Room for the decoded text.</param>
    /// <returns>The text's length; -1 when the value is no string, or may be longer than the buffer.</returns>
    /// <exception cref="JsonException">The text holds a lone surrogate or is not UTF-8.</exception>
    public int GetText(scoped Span<char> buffer)
    {
        if (Json.TokenType != JsonTokenType.String || Json.ValueSpan.Length > buffer.Length) return -1;
        try
        {
            return Json.CopyString(buffer);
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A string is not valid Unicode.");
        }
    }

    /// <summary>Begins an object.</summary>
    /// <param name="names">The member names in UTF-8, each closed by a zero byte.</param>
    /// <param name="members">The state to hand to <see cref="NextMember"/>.</param>
    /// <returns><see langword="false"/> when the value is no object; that is recorded.</returns>
    public bool StartObject(ReadOnlySpan<byte> names, out WireMembers members)
    {
        members = new(names, ErrorCount);
        return Json.TokenType == JsonTokenType.StartObject || Refuse(Expect("an object"));
    }

    /// <summary>Goes to the value of the next declared member; members that are not declared are skipped.</summary>
    /// <param name="members">The state of the object; its index names the member.</param>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    /// <exception cref="JsonException">The text is malformed, or a declared member stands there twice.</exception>
    public bool NextMember(ref WireMembers members)
    {
        while (Json.Read() && Json.TokenType == JsonTokenType.PropertyName)
        {
            if (!Matches(ref members))
            {
                Json.Skip();
                continue;
            }
            if (!members.MarkSeen()) throw new JsonException($"Member '{members.NameAt(members.Index)}' is given twice.");
            Json.Read();
            return true;
        }
        return false;
    }

    /// <summary>Reads the value of the current member.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <typeparam name="TCodec">The codec of that type.</typeparam>
    /// <param name="members">The state of the object.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="value">Receives the value; unchanged when it was refused.</param>
    public void Member<T, TCodec>(scoped ref WireMembers members, TCodec codec, ref T value)
        where TCodec : struct, IWireCodec<T>
    {
        var before = ErrorCount;
        if (TCodec.TryRead(ref this, out var read)) value = read;
        else Errors!.Prefix(before, members.NameAt(members.Index));
    }

    /// <summary>Ends an object: what is required and was not there is recorded.</summary>
    /// <param name="members">The state of the object.</param>
    /// <param name="required">The required members as bits, member 0 lowest in the first word.</param>
    /// <returns>Whether nothing of the object was refused.</returns>
    public bool EndObject(scoped ref WireMembers members, ReadOnlySpan<ulong> required)
    {
        for (var word = 0; word < required.Length; word++)
        {
            var missing = required[word] & ~members.SeenWord(word);
            for (var bit = 0; missing != 0; bit++, missing >>= 1)
            {
                if ((missing & 1) != 0) (Errors ??= new()).Add("is required", members.NameAt(word * 64 + bit));
            }
        }
        return ErrorCount == members.ErrorsBefore;
    }

    /// <summary>Reads one element of a list or map.</summary>
    /// <typeparam name="T">The element's type.</typeparam>
    /// <typeparam name="TCodec">The codec of that type.</typeparam>
    /// <param name="index">The element's place, for the path of what is refused.</param>
    /// <param name="key">The element's key, when it has one instead of a place.</param>
    /// <param name="value">The element.</param>
    /// <returns><see langword="false"/> when the element was refused.</returns>
    public bool Element<T, TCodec>(int index, string? key, out T value)
        where TCodec : struct, IWireCodec<T>
    {
        var before = ErrorCount;
        if (TCodec.TryRead(ref this, out value!)) return true;
        Errors!.Prefix(before, key ?? $"[{index}]");
        return false;
    }

    /// <summary>The words for a value of the wrong type.</summary>
    /// <param name="what">What was expected: "a list".</param>
    /// <returns>A message that tells null apart from other wrong values.</returns>
    public readonly string Expect(string what) =>
        Json.TokenType == JsonTokenType.Null ? $"must be {what}, not null" : $"must be {what}";

    private bool Matches(ref WireMembers members) =>
        Json.ValueIsEscaped ? MatchesUnescaped(ref members) : members.Match(Json.ValueSpan);

    private bool MatchesUnescaped(ref WireMembers members)
    {
        // No declared name is longer than a client would write it: six bytes for each of its own at most.
        if (Json.ValueSpan.Length > LongestStackName * 6) return false;
        Span<byte> buffer = stackalloc byte[Json.ValueSpan.Length];
        try
        {
            var name = buffer[..Json.CopyString(buffer)];
            // A zero would match across the seam of two names.
            return !name.Contains((byte)0) && members.Match(name);
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A member name is not valid Unicode.");
        }
    }
}
