using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace Mizan.Registry;

/// <summary>
/// Finds functions by their names in UTF-8. Written once, read by every call: one hash, mostly one comparison, and nothing
/// virtual in between. The names are fixed while building, so no caller can crowd a place.
/// </summary>
internal sealed class FunctionTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly Slot[] slots;
    private readonly int shift;

    public FunctionTable(IReadOnlyCollection<ClientFunction> functions)
    {
        // At most half full, so that a name that nothing has is soon known to be none.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(functions.Count * 2, 2));
        slots = new Slot[size];
        shift = 64 - BitOperations.Log2((uint)size);
        foreach (var function in functions)
        {
            var name = Encoding.UTF8.GetBytes(function.Name);
            var index = Start(Hash(name));
            while (slots[index].Function is not null) index = Next(index);
            slots[index] = new(Hash(name), name, function);
        }
    }

    public bool TryFind(ReadOnlySpan<byte> name, [MaybeNullWhen(false)] out ClientFunction function)
    {
        var hash = Hash(name);
        for (var index = Start(hash); ; index = Next(index))
        {
            ref readonly var slot = ref slots[index];
            function = slot.Function;
            if (function is null) return false;
            if (slot.Hash == hash && name.SequenceEqual(slot.Name)) return true;
        }
    }

    private int Start(ulong hash) => (int)(hash >> shift);

    private int Next(int index) => (index + 1) & (slots.Length - 1);

    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length;
        while (name.Length >= sizeof(ulong))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(name));
            name = name[sizeof(ulong)..];
        }
        ulong rest = 0;
        for (var i = name.Length - 1; i >= 0; i--) rest = (rest << 8) | name[i];
        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong word) => (BitOperations.RotateLeft(hash, 29) ^ word) * Multiplier;

    private readonly record struct Slot(ulong Hash, byte[] Name, ClientFunction? Function);
}
