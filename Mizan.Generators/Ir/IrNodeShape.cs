namespace Mizan.Generators.Ir;

/// <summary>What a kind of node can have.</summary>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The largest number of arguments.</param>
/// <param name="Properties">The names of its properties.</param>
/// <param name="Children">The names of the nodes in its braces.</param>
internal sealed record IrNodeShape(int Least, int Most, string[] Properties, string[] Children)
{
    private static readonly string[] TypeProperties = ["type", "nullable", "encoding"];

    private static readonly string[] FieldProperties =
    [
        .. TypeProperties, "optional", "omissible", "default", "min", "min-exclusive", "max", "max-exclusive", "min-length", "max-length",
        "pattern", "format", "not-blank", "doc",
    ];

    public static readonly IrNodeShape Mizan = new(1, 1, ["project"], []);
    public static readonly IrNodeShape Enum = new(1, 1, ["doc"], ["variant"]);
    public static readonly IrNodeShape Variant = new(1, 1, ["doc"], []);
    public static readonly IrNodeShape Struct = new(1, 1, ["doc"], ["field"]);
    public static readonly IrNodeShape Field = new(1, 1, FieldProperties, ["item", "allowed", "message"]);
    public static readonly IrNodeShape Item = new(0, 0, TypeProperties, ["item"]);
    public static readonly IrNodeShape Output = Item;
    public static readonly IrNodeShape Allowed = new(1, int.MaxValue, [], []);
    public static readonly IrNodeShape Message = new(2, 2, [], []);
    public static readonly IrNodeShape Union = new(1, 1, ["discriminator", "doc"], ["case"]);
    public static readonly IrNodeShape Case = new(0, 1, ["type"], []);
    public static readonly IrNodeShape Context = new(1, 1, ["rev", "cache", "transport", "doc"], ["param", "function"]);
    public static readonly IrNodeShape Param = new(1, 1, [.. TypeProperties, "shared", "required"], ["item"]);
    public static readonly IrNodeShape Member = new(1, 1, [], []);
    public static readonly IrNodeShape Scope = new(1, 1, [], []);
    public static readonly IrNodeShape Affects = new(0, 0, ["context", "function", "scope-by"], ["scope"]);
    public static readonly IrNodeShape Merge = new(0, 0, ["context", "slot", "key", "scope-by"], ["scope"]);

    public static readonly IrNodeShape Function = new(
        1,
        1,
        [
            "kind", "context", "auth", "policy", "guard", "personal", "transport", "private", "route", "methods", "rev", "cache", "deprecated", "doc",
        ],
        ["input", "output", "affects", "merge"]);
}
