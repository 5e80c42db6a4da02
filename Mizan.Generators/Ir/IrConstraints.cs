using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>What a value has to meet, besides its type. Nothing is demanded where a property is null or empty.</summary>
internal sealed record IrConstraints
{
    public static readonly IrConstraints None = new();

    /// <summary>The least value, as canonical text.</summary>
    public string? Min { get; init; }

    /// <summary>Whether the least value itself is refused.</summary>
    public bool MinExclusive { get; init; }

    /// <summary>The largest value, as canonical text.</summary>
    public string? Max { get; init; }

    /// <summary>Whether the largest value itself is refused.</summary>
    public bool MaxExclusive { get; init; }

    /// <summary>The least length: UTF-16 units of a string, elements of a list.</summary>
    public int? MinLength { get; init; }

    /// <summary>The largest length.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A regular expression that the whole string has to match.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>email</c>, <c>url</c> or <c>phone</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Whether null, and a string of nothing but white space, are refused although the type would take them.</summary>
    public bool NotBlank { get; init; }

    /// <summary>The only values that are taken, as JSON texts; empty where every value is.</summary>
    public EquatableArray<string> Allowed { get; init; }

    /// <summary>What is said in words of the application's own, in the order of the properties above; see <see cref="IrMessage"/>.</summary>
    public EquatableArray<IrMessage> Messages { get; init; }

    /// <summary>The application's own words for a constraint, by its name; <see langword="null"/> for none.</summary>
    public string? MessageOf(string constraint) => Messages.FirstOrDefault(message => message.Constraint == constraint)?.Text;
}
