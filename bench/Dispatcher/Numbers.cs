using System.Runtime.CompilerServices;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Bench.Dispatcher;

/// <summary>Up to 20 arguments, all optional, read as generated code reads them.</summary>
internal struct Numbers : IArguments<Numbers>
{
    public const int Most = 20;

    private Values values;

    public static bool TryRead(ref WireReader reader, out Numbers arguments)
    {
        arguments = default;
        var names = "a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l\0m\0n\0o\0p\0q\0r\0s\0t\0"u8;
        if (!reader.StartObject(names, out var members)) return false;
        while (reader.NextMember(ref members))
        {
            reader.Member(ref members, default(WireInteger<int>), ref arguments.values[members.Index]);
        }
        return reader.EndObject(ref members, [0]);
    }

    [InlineArray(Most)]
    private struct Values
    {
        private int value;
    }
}
