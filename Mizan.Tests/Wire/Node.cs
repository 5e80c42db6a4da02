using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class Node
{
    public Node? Next { get; set; }
}

/// <summary>Written as the build writes the codec of a recursive type.</summary>
internal readonly struct NodeCodec : IWireCodec<Node>
{
    private static ReadOnlySpan<byte> Names => "next\0"u8;

    public static void Write(WireWriter writer, Node value)
    {
        writer.StartObject();
        writer.Member("\"next\":"u8, value.Next, default(WireOrNull<Node, NodeCodec>));
        writer.EndObject();
    }

    public static bool TryRead(ref WireReader reader, out Node value)
    {
        value = default!;
        Node? next = default;
        if (!reader.StartObject(Names, out var members)) return false;
        while (reader.NextMember(ref members)) reader.Member(ref members, default(WireOrNull<Node, NodeCodec>), ref next);
        if (!reader.EndObject(ref members, [0])) return false;
        value = new Node { Next = next };
        return true;
    }
}
