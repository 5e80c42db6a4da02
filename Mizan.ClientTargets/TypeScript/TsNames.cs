namespace Mizan.ClientTargets.TypeScript;

/// <summary>
/// Gives out the names of one scope, each once. What would be taken already, and what the language or the generated code
/// itself uses, gets an underscore behind it.
/// </summary>
internal sealed class TsNames
{
    private readonly HashSet<string> taken;

    /// <param name="reserved">The names that nothing gets.</param>
    public TsNames(IEnumerable<string> reserved) => taken = [.. Words, .. reserved];

    // Reserved words of modules, and the globals that generated code means when it says their names.
    private static IEnumerable<string> Words { get; } =
    [
        "any", "arguments", "as", "async", "await", "bigint", "boolean", "break", "case", "catch", "class", "const", "continue", "debugger",
        "declare", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "get",
        "if", "implements", "import", "in", "instanceof", "interface", "let", "never", "new", "null", "number", "object", "package",
        "private", "protected", "public", "return", "set", "static", "string", "super", "switch", "symbol", "this", "throw", "true", "try",
        "type", "typeof", "undefined", "unknown", "using", "var", "void", "while", "with", "yield", "Infinity", "NaN",
        "Array", "Blob", "Boolean", "Error", "File", "Function", "Map", "Number", "Object", "Promise", "ReadonlyArray", "Record", "Set",
        "String", "Symbol",
    ];

    /// <summary>A name that nothing else has.</summary>
    /// <param name="name">The name that is wished for.</param>
    /// <returns>That name, with as many underscores as it needs.</returns>
    public string Take(string name)
    {
        while (!taken.Add(name)) name += "_";
        return name;
    }
}
