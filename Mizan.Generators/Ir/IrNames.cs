using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>Words that stand for something in a description, besides the names of nodes and properties.</summary>
internal static class IrNames
{
    public const string Websocket = "websocket";
    public const string Explicit = "explicit";
    public const string StringEncoding = "string";
    public const string Never = "never";
    public const string MethodSeparator = " ";

    private static readonly Dictionary<string, FunctionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["read"] = FunctionKind.Read,
        ["mutation"] = FunctionKind.Mutation,
        ["call"] = FunctionKind.Call,
    };

    public static IReadOnlyCollection<string> AllKinds => Kinds.Keys;

    public static string Of(FunctionKind kind) => Kinds.First(k => k.Value == kind).Key;

    public static FunctionKind Kind(string name) => Kinds[name];
}
