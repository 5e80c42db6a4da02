using Mizan.Codegen.Documents;

namespace Mizan.Codegen.Diff;

/// <summary>Which types take every value of which others, as texts on the wire and without losing anything.</summary>
internal static class WireFit
{
    // Bits that hold the magnitude: a number of the one type is a number of the other when it has no more of them.
    private static readonly Dictionary<string, (bool IsSigned, int Bits)> Integers = new(StringComparer.Ordinal)
    {
        ["int8"] = (true, 7), ["int16"] = (true, 15), ["int32"] = (true, 31), ["int64"] = (true, 63),
        ["uint8"] = (false, 8), ["uint16"] = (false, 16), ["uint32"] = (false, 32), ["uint64"] = (false, 64),
    };

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "char", "uuid", "datetime", "datetime-offset", "date", "time", "duration", "uri", "bytes",
    };

    /// <summary>Whether every value of one type is a value of another, different one.</summary>
    /// <param name="wide">The type that takes the values.</param>
    /// <param name="narrow">The type whose values they are.</param>
    /// <param name="narrowForm">What the name of the latter stands for.</param>
    public static bool Includes(string wide, string narrow, TypeForm narrowForm) => wide switch
    {
        "json" => narrow is not ("upload" or "void"),
        "string" => narrowForm == TypeForm.Enum || Texts.Contains(narrow),
        "decimal" => Integers.ContainsKey(narrow),
        "float64" => narrow == "float32" || IsExact(narrow, 53),
        "float32" => IsExact(narrow, 24),
        _ => Integers.TryGetValue(wide, out var to) && Integers.TryGetValue(narrow, out var from)
            && from.Bits <= to.Bits && (to.IsSigned || !from.IsSigned),
    };

    private static bool IsExact(string integer, int bits) => Integers.TryGetValue(integer, out var found) && found.Bits <= bits;
}
