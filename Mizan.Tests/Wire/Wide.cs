using System.Text;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

internal interface IWidth
{
    static abstract int Count { get; }
}

internal readonly struct Width1 : IWidth
{
    public static int Count => 1;
}

internal readonly struct Width64 : IWidth
{
    public static int Count => 64;
}

internal readonly struct Width65 : IWidth
{
    public static int Count => 65;
}

internal readonly struct Width256 : IWidth
{
    public static int Count => 256;
}

/// <summary>Objects of many members, m0, m1 and so on, all of them required.</summary>
internal readonly struct WideCodec<TWidth> : IWireCodec<int?[]>
    where TWidth : IWidth
{
    private static readonly byte[] Names =
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, TWidth.Count).Select(i => $"m{i}\0")));

    private static readonly ulong[] Required =
        [.. Enumerable.Range(0,
            TWidth.Count).GroupBy(i => i / 64).Select(word => word.Aggregate(0UL, (bits, i) => bits | (1UL << (i % 64))))];

    public static void Write(WireWriter writer, int?[] value) => throw new NotSupportedException();

    public static bool TryRead(ref WireReader reader, out int?[] value)
    {
        value = new int?[TWidth.Count];
        if (!reader.StartObject(Names, out var members)) return false;
        while (reader.NextMember(ref members))
        {
            reader.Member(ref members, default(WireNullable<int, WireInteger<int>>), ref value[members.Index]);
        }
        for (var i = 0; i < TWidth.Count; i++)
        {
            if (members.Has(i) != value[i] is not null) Assert.Fail($"Whether m{i} was there is told wrongly.");
        }
        return reader.EndObject(ref members, Required);
    }
}
