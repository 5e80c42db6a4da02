using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Tests.Dispatch;

internal struct Pair : IArguments<Pair>
{
    // Not a literal at its place, as generated code has it: without optimization that one is an object for each use.
    private static readonly ulong[] Required = [0b11];

    public int A;
    public int B;

    public static bool TryRead(ref WireReader reader, out Pair arguments)
    {
        arguments = default;
        if (!reader.StartObject("a\0b\0"u8, out var members)) return false;
        while (reader.NextMember(ref members))
        {
            reader.Member(ref members, default(WireInteger<int>), ref members.Index == 0 ? ref arguments.A : ref arguments.B);
        }
        return reader.EndObject(ref members, Required);
    }
}

internal struct Word : IArguments<Word>
{
    public string Text;

    public static bool TryRead(ref WireReader reader, out Word arguments)
    {
        arguments = default;
        string text = default!;
        if (!reader.StartObject("text\0"u8, out var members)) return false;
        while (reader.NextMember(ref members)) reader.Member(ref members, default(WireString), ref text);
        arguments.Text = text;
        return reader.EndObject(ref members, [0b1]);
    }
}

internal struct Key : IQueryArguments<Key>
{
    public int Id;

    public static bool TryRead(ref WireReader reader, out Key arguments)
    {
        arguments = default;
        if (!reader.StartObject("id\0"u8, out var members)) return false;
        while (reader.NextMember(ref members)) reader.Member(ref members, default(WireInteger<int>), ref arguments.Id);
        return reader.EndObject(ref members, [0b1]);
    }

    public static void Read(ref WireQuery query, out Key arguments)
    {
        arguments = default;
        query.Required("id", default(WireInteger<int>), ref arguments.Id);
    }
}

internal struct Window : IQueryArguments<Window>
{
    public int Id;
    public int Limit;

    public static bool TryRead(ref WireReader reader, out Window arguments)
    {
        arguments = default;
        if (!reader.StartObject("id\0limit\0"u8, out var members)) return false;
        while (reader.NextMember(ref members))
        {
            reader.Member(ref members, default(WireInteger<int>), ref members.Index == 0 ? ref arguments.Id : ref arguments.Limit);
        }
        return reader.EndObject(ref members, [0b11]);
    }

    public static void Read(ref WireQuery query, out Window arguments)
    {
        arguments = default;
        query.Required("id", default(WireInteger<int>), ref arguments.Id);
        query.Required("limit", default(WireInteger<int>), ref arguments.Limit);
    }
}
