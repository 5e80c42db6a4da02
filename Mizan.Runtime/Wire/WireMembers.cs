using System.Runtime.CompilerServices;
using System.Text;

namespace Mizan.Wire;

/// <summary>
/// The members of one object while it is read: which of its names comes next, and which have been seen. Names are one
/// constant of UTF-8 text, each closed by a zero byte.
/// </summary>
public ref struct WireMembers
{
    /// <summary>The largest number of members that an object type may have.</summary>
    public const int MaxCount = 256;

    private readonly ReadOnlySpan<byte> names;
    private Bits seen;
    private int nextIndex;
    private int nextOffset;

    internal WireMembers(ReadOnlySpan<byte> names, int errors)
    {
        this.names = names;
        ErrorsBefore = errors;
    }

    /// <summary>The member that the reader stands on, counted from 0 in the order of the names.</summary>
    public int Index { get; private set; }

    internal int ErrorsBefore { get; }

    /// <summary>Whether a member was in the text.</summary>
    /// <param name="index">The member, counted from 0 in the order of the names.</param>
    /// <returns><see langword="true"/> when it was there, even when its value was refused.</returns>
    public readonly bool Has(int index) => (seen[index >> 6] & (1UL << (index & 63))) != 0;

    internal readonly ulong SeenWord(int word) => seen[word];

    internal bool MarkSeen(int index)
    {
        ref var word = ref seen[index >> 6];
        var bit = 1UL << (index & 63);
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    // Members mostly arrive in the order in which they were declared, so the one after the last match is tried first.
    internal bool Match(scoped ReadOnlySpan<byte> name)
    {
        if (!IsAt(nextOffset, name) && !Find(name)) return false;
        Index = nextIndex++;
        nextOffset += name.Length + 1;
        return true;
    }

    internal readonly string NameAt(int index)
    {
        var rest = names;
        while (index-- > 0) rest = rest[(rest.IndexOf((byte)0) + 1)..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    private bool Find(scoped ReadOnlySpan<byte> name)
    {
        for (int offset = 0, index = 0; offset < names.Length; index++)
        {
            if (IsAt(offset, name))
            {
                (nextOffset, nextIndex) = (offset, index);
                return true;
            }
            offset += names[offset..].IndexOf((byte)0) + 1;
        }
        return false;
    }

    private readonly bool IsAt(int offset, scoped ReadOnlySpan<byte> name)
    {
        var rest = names[offset..];
        return rest.Length > name.Length && rest[name.Length] == 0 && rest.StartsWith(name);
    }

    [InlineArray(MaxCount / 64)]
    private struct Bits
    {
        private ulong word;
    }
}
