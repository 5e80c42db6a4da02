using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Mizan.Uploads;

namespace Mizan.Wire;

/// <summary>
/// The platform's UTF-8 reader and the list of what was refused. A value of the wrong type does not stop the reading:
/// it is recorded under its path and skipped, so that an answer can name every offending field.
/// </summary>
public ref partial struct WireReader
{
    /// <summary>How deep objects and arrays may nest, in values read and in values written.</summary>
    public const int MaxDepth = 64;

    private const int LongestStackName = 512;

    // An object that is read without the platform's reader, and how far it is read; while that reader has a value, none.
    private readonly ReadOnlySpan<byte> plain;
    private int at;
    private bool isPlain;

    /// <summary>The underlying reader.</summary>
    public Utf8JsonReader Json;

    /// <summary>Starts on a complete JSON text.</summary>
    /// <param name="json">The text, as UTF-8.</param>
    /// <exception cref="JsonException">The text is not UTF-8.</exception>
    public WireReader(ReadOnlySpan<byte> json)
        : this(json, isPlain: false)
    {
    }

    /// <summary>Starts on a complete JSON text.</summary>
    /// <param name="json">The text, as UTF-8.</param>
    /// <param name="isPlain">Whether it is an object of which <see cref="PlainJson"/> has gone over every byte.</param>
    /// <exception cref="JsonException">The text is not UTF-8.</exception>
    internal WireReader(ReadOnlySpan<byte> json, bool isPlain)
    {
        if (isPlain)
        {
            plain = json;
            at = 1;
            this.isPlain = true;
            return;
        }
        // The platform's reader looks only into the strings that it is asked for, which leaves out all that is skipped.
        if (!Utf8.IsValid(json)) throw new JsonException("The text is not UTF-8.");
        Json = new(json, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>Goes on where a reader stands.</summary>
    /// <param name="json">A reader that stands on the first token of a value.</param>
    public WireReader(Utf8JsonReader json) => Json = json;

    /// <summary>What was refused so far; <see langword="null"/> while nothing was.</summary>
    public FieldErrors? Errors { get; private set; }

    /// <summary>The files of the call; <see langword="null"/> where its body carries none.</summary>
    internal UploadSet? Uploads { get; set; }

    /// <summary>
    /// Whether values have to meet the constraints of their declarations, as the arguments of a call do. The application's
    /// own use of the serializer is none: what it stored before a constraint was there has to stay readable.
    /// </summary>
    public bool EnforcesConstraints { get; set; }

    private readonly int ErrorCount => Errors?.Count ?? 0;

    /// <summary>Records that the value under the reader is refused, and skips it.</summary>
    /// <param name="message">What is wrong, to follow the field's name: "must be a list".</param>
    /// <returns><see langword="false"/>, for the caller to return.</returns>
    public bool Refuse(string message)
    {
        (Errors ??= new()).Add(message);
        Skip();
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
        return isPlain || Json.TokenType == JsonTokenType.StartObject || Refuse(Expect("an object"));
    }

    /// <summary>Goes to the value of the next declared member; members that are not declared are skipped.</summary>
    /// <param name="members">The state of the object; its index names the member.</param>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    /// <exception cref="JsonException">The text is malformed, or a declared member stands there twice.</exception>
    public bool NextMember(ref WireMembers members)
    {
        if (isPlain) return NextPlainMember(ref members);
        while (Json.Read() && Json.TokenType == JsonTokenType.PropertyName)
        {
            if (!Matches(ref members))
            {
                Json.Read();
                Skip();
                continue;
            }
            MarkSeen(ref members);
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
    /// <returns><see langword="false"/> when the value was refused.</returns>
    public bool Member<T, TCodec>(scoped ref WireMembers members, TCodec codec, ref T value)
        where TCodec : struct, IWireCodec<T>
    {
        var before = ErrorCount;
        // A call in a statement of its own: .NET 9's native compiler lets a codec's read overtake a call whose result waits for it
        // on the stack.
        var goesOn = isPlain;
        if (goesOn) LeavePlain();
        var accepted = TCodec.TryRead(ref this, out var read);
        if (goesOn) ReturnToPlain();
        if (accepted)
        {
            value = read!;
            return true;
        }
        if (before < FieldErrors.Capacity) Errors!.Prefix(before, members.NameAt(members.Index));
        return false;
    }

    /// <summary>Records that the value of the current member is of the right type and breaks a constraint all the same.</summary>
    /// <param name="members">The state of the object.</param>
    /// <param name="message">What is wrong, to follow the member's name.</param>
    public void Reject(scoped ref WireMembers members, string message)
    {
        if (EnforcesConstraints) AddAt(ref members, members.Index, message);
    }

    /// <summary>Records that a member is missing that a constraint demands, though its type could do without it.</summary>
    /// <param name="members">The state of the object, of which every member was read.</param>
    /// <param name="index">The member, counted from 0 in the order of the names.</param>
    /// <param name="message">What is wrong, to follow the member's name.</param>
    public void Demand(scoped ref WireMembers members, int index, string message)
    {
        if (!EnforcesConstraints || members.Has(index)) return;
        AddAt(ref members, index, message);
        // One message is enough for a member that the type requires as well.
        members.MarkSeen(index);
    }

    /// <summary>Ends an object: what is required and was not there is recorded.</summary>
    /// <param name="members">The state of the object.</param>
    /// <param name="required">The required members as bits, member 0 lowest in the first word.</param>
    /// <returns>Whether nothing of the object was refused.</returns>
    public bool EndObject(scoped ref WireMembers members, ReadOnlySpan<ulong> required)
    {
        for (var word = 0; word < required.Length; word++)
        {
            for (var missing = required[word] & ~members.SeenWord(word); missing != 0; missing &= missing - 1)
            {
                AddAt(ref members, word * 64 + BitOperations.TrailingZeroCount(missing), "is required");
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
        if (before < FieldErrors.Capacity) Errors!.Prefix(before, key ?? $"[{index}]");
        return false;
    }

    /// <summary>The words for a value of the wrong type.</summary>
    /// <param name="what">What was expected: "a list".</param>
    /// <returns>A message that tells null apart from other wrong values.</returns>
    public readonly string Expect(string what) =>
        Errors is { IsFull: true } ? "" : Json.TokenType == JsonTokenType.Null ? $"must be {what}, not null" : $"must be {what}";

    private void AddAt(scoped ref WireMembers members, int index, string message) =>
        (Errors ??= new()).Add(message, Errors.IsFull ? "" : members.NameAt(index));

    private static void MarkSeen(ref WireMembers members)
    {
        if (!members.MarkSeen(members.Index)) throw new JsonException($"Member '{members.NameAt(members.Index)}' is given twice.");
    }

    // Asked before the platform parses a string itself, which it would leave with an error of another kind.
    internal readonly bool IsText()
    {
        if (Json.TokenType != JsonTokenType.String) return false;
        RefuseLoneSurrogates();
        return true;
    }

    // The platform's Skip neither looks at escapes nor works on a text of which the end is still to come.
    internal void Skip()
    {
        var depth = Json.CurrentDepth;
        RefuseLoneSurrogates();
        if (Json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        while (Json.Read() && Json.CurrentDepth > depth) RefuseLoneSurrogates();
    }

    private readonly void RefuseLoneSurrogates()
    {
        if (!Json.ValueIsEscaped || Json.ValueSpan.IndexOf("\\u"u8) < 0) return;
        var buffer = ArrayPool<char>.Shared.Rent(Json.ValueSpan.Length);
        try
        {
            Json.CopyString(buffer);
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A string is not valid Unicode.");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private bool Matches(ref WireMembers members) =>
        Json.ValueIsEscaped ? MatchesUnescaped(ref members) : members.Match(Json.ValueSpan);

    private readonly bool MatchesUnescaped(ref WireMembers members)
    {
        RefuseLoneSurrogates();
        if (Json.ValueSpan.Length > LongestStackName) return Matches(Encoding.UTF8.GetBytes(Json.GetString()!), ref members);
        Span<byte> buffer = stackalloc byte[LongestStackName];
        return Matches(buffer[..Json.CopyString(buffer)], ref members);

        // A zero would match across the seam of two names.
        static bool Matches(scoped ReadOnlySpan<byte> name, ref WireMembers members) =>
            !name.Contains((byte)0) && members.Match(name);
    }
}
