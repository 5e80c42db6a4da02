using System.Buffers;
using System.Runtime.CompilerServices;

namespace Mizan.Wire;

/// <summary>
/// Goes over JSON that has neither blanks nor escapes, as programs write it. What it accepts is valid; what it does not
/// accept may be valid all the same.
/// </summary>
/// <param name="text">The text, valid UTF-8.</param>
/// <param name="start">Where in it to begin.</param>
internal ref struct PlainJson(ReadOnlySpan<byte> text, int start = 0)
{
    // What nests deeper is left to the reader that knows the limit, as everything unusual is.
    private const int MaxDepth = 16;

    private static readonly SearchValues<byte> Special =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (byte)c), .. "\"\\"u8]);

    private readonly ReadOnlySpan<byte> text = text;

    /// <summary>How much was gone over.</summary>
    public int At { get; private set; } = start;

    private readonly byte Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)At < (uint)text.Length ? text[At] : (byte)0;
    }

    /// <summary>Goes over bytes that have to be there.</summary>
    public bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!text[At..].StartsWith(expected)) return false;
        At += expected.Length;
        return true;
    }

    /// <summary>Goes over a string.</summary>
    public bool SkipText()
    {
        if (!Skip((byte)'"')) return false;
        var length = text[At..].IndexOfAny(Special);
        if (length < 0) return false;
        At += length;
        return Skip((byte)'"');
    }

    /// <summary>Goes over an object.</summary>
    /// <param name="depth">How many objects and lists this one is in.</param>
    public bool SkipObject(int depth)
    {
        if (depth >= MaxDepth || !Skip((byte)'{')) return false;
        if (Skip((byte)'}')) return true;
        do
        {
            if (!SkipText() || !Skip((byte)':') || !SkipValue(depth + 1)) return false;
        }
        while (Skip((byte)','));
        return Skip((byte)'}');
    }

    /// <summary>Goes over any value.</summary>
    /// <param name="depth">How many objects and lists it is in.</param>
    public bool SkipValue(int depth) => Next switch
    {
        (byte)'"' => SkipText(),
        (byte)'{' => SkipObject(depth),
        (byte)'[' => SkipList(depth),
        (byte)'t' => Skip("true"u8),
        (byte)'f' => Skip("false"u8),
        (byte)'n' => Skip("null"u8),
        _ => SkipNumber(),
    };

    private bool SkipList(int depth)
    {
        if (depth >= MaxDepth || !Skip((byte)'[')) return false;
        if (Skip((byte)']')) return true;
        do
        {
            if (!SkipValue(depth + 1)) return false;
        }
        while (Skip((byte)','));
        return Skip((byte)']');
    }

    private bool SkipNumber()
    {
        Skip((byte)'-');
        if (!Skip((byte)'0') && !SkipDigits()) return false;
        if (Skip((byte)'.') && !SkipDigits()) return false;
        if (!Skip((byte)'e') && !Skip((byte)'E')) return true;
        if (!Skip((byte)'+')) Skip((byte)'-');
        return SkipDigits();
    }

    private bool SkipDigits()
    {
        var start = At;
        while (Next is >= (byte)'0' and <= (byte)'9') At++;
        return At > start;
    }

    private bool Skip(byte expected)
    {
        if (Next != expected) return false;
        At++;
        return true;
    }
}
