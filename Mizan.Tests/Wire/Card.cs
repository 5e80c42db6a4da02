using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed record Card(int Id, string Title, DateOnly? Due, Guid Owner = default, DateTime At = default);

/// <summary>Written as the build writes the codec of a record.</summary>
internal readonly struct CardCodec : IWireCodec<Card>
{
    private static ReadOnlySpan<byte> Names => "id\0title\0due\0owner\0at\0"u8;

    public static void Write(WireWriter writer, Card value)
    {
        if (value is null) WireNull.Throw<Card>();
        writer.StartObject();
        writer.Member("\"id\":"u8, value.Id, default(WireInteger<int>));
        writer.Member(",\"title\":"u8, value.Title, default(WireString));
        writer.Member(",\"due\":"u8, value.Due, default(WireNullable<DateOnly, WireDateOnly>));
        writer.Member(",\"owner\":"u8, value.Owner, default(WireGuid));
        writer.Member(",\"at\":"u8, value.At, default(WireDateTime));
        writer.EndObject();
    }

    public static bool TryRead(ref WireReader reader, out Card value)
    {
        value = default!;
        int id = default;
        string title = default!;
        DateOnly? due = default;
        Guid owner = default;
        DateTime at = default;
        if (!reader.StartObject(Names, out var members)) return false;
        while (reader.NextMember(ref members))
        {
            switch (members.Index)
            {
                case 0: reader.Member(ref members, default(WireInteger<int>), ref id); break;
                case 1: reader.Member(ref members, default(WireString), ref title); break;
                case 2: reader.Member(ref members, default(WireNullable<DateOnly, WireDateOnly>), ref due); break;
                case 3: reader.Member(ref members, default(WireGuid), ref owner); break;
                case 4: reader.Member(ref members, default(WireDateTime), ref at); break;
            }
        }
        if (!reader.EndObject(ref members, [0b00111])) return false;
        value = new Card(id, title, due, owner, at);
        return true;
    }
}
