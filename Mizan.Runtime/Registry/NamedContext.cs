using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>A named context and the reads that are its members.</summary>
public sealed class NamedContext
{
    private readonly byte[][] members;

    internal NamedContext(string name, IEnumerable<ReadFunction> functions)
    {
        Name = name;
        Reads = [.. functions.OrderBy(function => function.Name, StringComparer.Ordinal)];
        members = [.. Reads.Select(function => MemberName(function.Name))];
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>The members, sorted by name (ordinal), which is their order in an answer.</summary>
    public IReadOnlyList<ReadFunction> Functions => Reads;

    /// <summary>The same, for whoever goes over them on every fetch.</summary>
    internal ReadFunction[] Reads { get; }

    /// <summary>Comma, quoted name and colon, as they stand before the function's result.</summary>
    internal ReadOnlySpan<byte> Member(int index) => members[index];

    private static byte[] MemberName(string name)
    {
        using var writer = new WireWriter();
        writer.Raw((byte)',');
        writer.Text(name);
        writer.Raw((byte)':');
        return writer.Written.ToArray();
    }
}
