using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>A type of the wire in TypeScript.</summary>
internal static class TsType
{
    /// <summary>The type.</summary>
    /// <param name="type">The type on the wire.</param>
    /// <param name="nameOf">Gives the names of enums, structs and unions.</param>
    public static string Of(IrType type, Func<string, string> nameOf)
    {
        var text = type.Name switch
        {
            IrTypeNames.List or IrTypeNames.Set => "readonly " + Element(type.Item!, nameOf) + "[]",
            IrTypeNames.Map => "{ readonly [key: string]: " + Of(type.Item!, nameOf) + " }",
            _ when IrTypeNames.IsReserved(type.Name) => Plain(type),
            _ => nameOf(type.Name),
        };
        // What may be anything may be null as well, and linters mind being told twice.
        return type.Nullable && text != "unknown" ? text + " | null" : text;
    }

    /// <summary>Whether values are numbers, however they travel.</summary>
    public static bool IsNumber(IrType type) => type.Name
        is "int8" or "uint8" or "int16" or "uint16" or "int32" or "uint32" or "int64" or "uint64" or "float32" or "float64" or "decimal";

    private static string Element(IrType item, Func<string, string> nameOf)
    {
        var text = Of(item, nameOf);
        return item.Nullable || item.Name is IrTypeNames.List or IrTypeNames.Set ? $"({text})" : text;
    }

    private static string Plain(IrType type) => type.Name switch
    {
        "bool" => "boolean",
        "json" => "unknown",
        IrTypeNames.Void => "null",
        IrTypeNames.Upload => "Blob",
        _ when IsNumber(type) => type.IsText ? "string" : "number",
        _ => "string",
    };
}
