namespace Mizan.Generators.Ir;

/// <summary>What is said of a value that does not meet a constraint, where the application has words of its own for it.</summary>
/// <param name="Constraint">The name of the constraint: one of <see cref="Names"/>.</param>
/// <param name="Text">The words.</param>
internal sealed record IrMessage(string Constraint, string Text)
{
    public const string NotBlank = "not-blank";
    public const string MinLength = "min-length";
    public const string MaxLength = "max-length";
    public const string Min = "min";
    public const string Max = "max";
    public const string Pattern = "pattern";
    public const string Format = "format";
    public const string Allowed = "allowed";

    /// <summary>The names, in the order of what is said.</summary>
    public static readonly string[] Names = [NotBlank, MinLength, MaxLength, Min, Max, Pattern, Format, Allowed];
}
