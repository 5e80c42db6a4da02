namespace Mizan.ClientTargets.TypeScript.Checks;

/// <summary>Where a value is, in wire names, as an expression of generated code.</summary>
internal sealed record FieldPath
{
    // The inside of a template literal.
    private readonly string template;
    private readonly string? literal;

    private FieldPath(string template, string? literal) => (this.template, this.literal) = (template, literal);

    /// <summary>An argument.</summary>
    public static FieldPath Argument(string name) => new(Escape(name), TsText.Literal(name));

    /// <summary>What a variable holds.</summary>
    public static FieldPath Variable(string name) => new("${" + name + "}", name);

    /// <summary>A member of the value that is here.</summary>
    public FieldPath Member(string name) => new($"{template}.{Escape(name)}", null);

    /// <summary>An element of the list that is here.</summary>
    public FieldPath Index(string variable) => new($"{template}[${{{variable}}}]", null);

    /// <summary>A value of the map that is here.</summary>
    public FieldPath Key(string variable) => new($"{template}.${{{variable}}}", null);

    /// <summary>The expression.</summary>
    public override string ToString() => literal ?? $"`{template}`";

    // What a literal escapes, and what would end a template or begin an expression in it.
    private static string Escape(string name)
    {
        var inner = TsText.Literal(name);
        return inner.Substring(1, inner.Length - 2).Replace("\\'", "'").Replace("`", "\\`").Replace("$", "\\$");
    }
}
