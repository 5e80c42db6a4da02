namespace Mizan.Generators.Ir;

/// <summary>The names of types that no document declares.</summary>
internal static class IrTypeNames
{
    public const string List = "list";
    public const string Set = "set";
    public const string Map = "map";
    public const string Void = "void";
    public const string Upload = "upload";

    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal)
    {
        "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32", "float64", "decimal",
        "string", "char", "uuid", "datetime", "datetime-offset", "date", "time", "duration", "uri", "bytes", "json", Upload,
    };

    /// <summary>Whether a name is that of a single value.</summary>
    public static bool IsScalar(string name) => Scalars.Contains(name);

    /// <summary>Whether a name is that of a type with elements.</summary>
    public static bool IsComposite(string name) => name is List or Set or Map;

    /// <summary>Whether a name is settled by the language itself, so that no enum, struct or union can have it.</summary>
    public static bool IsReserved(string name) => IsScalar(name) || IsComposite(name) || name == Void;
}
