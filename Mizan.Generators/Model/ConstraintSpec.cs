namespace Mizan.Generators.Model;

/// <summary>
/// What the value of an argument or member has to meet besides its type, settled while compiling. Of each kind there is at
/// most one, in the order of the kinds below; only lengths may stand there as two, when each has words of its own. Null
/// passes all but <see cref="PresenceSpec"/>.
/// </summary>
/// <remarks>
/// In the interface description: <c>min</c> and <c>max</c>, with <c>min-exclusive=#true</c> and <c>max-exclusive=#true</c>;
/// <c>min-length</c> and <c>max-length</c>; <c>pattern</c>; <c>format</c>; <c>not-blank=#true</c>, which refuses null too; an
/// <c>allowed</c> child. Texts of numbers are canonical: digits, and an exponent only where ECMAScript writes one.
/// </remarks>
internal abstract record ConstraintSpec
{
    /// <summary>
    /// The words of the attribute's <c>ErrorMessage</c>, with what its braces stand for filled in; null where the words
    /// are those of <see cref="Emitting.ConstraintText"/>.
    /// </summary>
    public string? OwnMessage { get; init; }
}

/// <summary>Null and absence are refused, from <c>[Required]</c>.</summary>
/// <param name="AllowsBlank">Whether a text of nothing but white space passes; true for what is no text.</param>
/// <param name="IsDemanded">Whether absence is refused. A default value that is not null takes the place of what is absent.</param>
internal sealed record PresenceSpec(bool AllowsBlank, bool IsDemanded) : ConstraintSpec;

/// <summary>A length between two bounds.</summary>
/// <param name="Min">The least, or null.</param>
/// <param name="Max">The largest, or null.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Measure">How it is counted.</param>
internal sealed record LengthSpec(int? Min, int? Max, LengthUnit Unit, LengthMeasure Measure) : ConstraintSpec;

/// <summary>A value between two limits.</summary>
/// <param name="Min">The lower one, or null.</param>
/// <param name="Max">The upper one, or null.</param>
/// <param name="Scalar">What kind of value both are.</param>
internal sealed record RangeSpec(LimitSpec? Min, LimitSpec? Max, Scalar Scalar) : ConstraintSpec;

/// <summary>One end of a range.</summary>
/// <param name="Text">The canonical text: a number, or the ISO 8601 text that the value has on the wire.</param>
/// <param name="IsExclusive">Whether the limit itself is refused.</param>
internal sealed record LimitSpec(string Text, bool IsExclusive);

/// <summary>A regular expression whose first match is the whole text.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Timeout">The longest time that one text may take, in milliseconds; -1 for no limit.</param>
internal sealed record PatternSpec(string Pattern, int Timeout) : ConstraintSpec;

/// <summary>A well-known form of texts.</summary>
/// <param name="Format">The form.</param>
/// <param name="IsUri">Whether the value is a URI, of which the original text is looked at.</param>
internal sealed record FormatSpec(TextFormat Format, bool IsUri) : ConstraintSpec;

/// <summary>The only values that pass.</summary>
/// <param name="Values">The values, in the order of the attribute.</param>
internal sealed record AllowedSpec(EquatableArray<AllowedValue> Values) : ConstraintSpec;

/// <summary>One of the values that pass.</summary>
/// <param name="Text">The value as a message shows it.</param>
/// <param name="Json">The value as JSON, which is what the interface description says.</param>
/// <param name="CSharp">The constant in C#.</param>
internal sealed record AllowedValue(string Text, string Json, string CSharp);

/// <summary>What a length counts.</summary>
internal enum LengthUnit
{
    /// <summary>UTF-16 code units of a text.</summary>
    Characters,

    /// <summary>Bytes, of which the text on the wire has more.</summary>
    Bytes,

    /// <summary>Elements of a list, a set or a map.</summary>
    Elements,
}

/// <summary>How C# counts it.</summary>
internal enum LengthMeasure
{
    /// <summary>By the property of that name.</summary>
    Length,

    /// <summary>By the property of that name.</summary>
    Count,

    /// <summary>By LINQ, which asks the list that stands behind the interface.</summary>
    Enumeration,
}

/// <summary>The well-known forms of texts.</summary>
internal enum TextFormat
{
    Email,
    Url,
    Phone,
}
