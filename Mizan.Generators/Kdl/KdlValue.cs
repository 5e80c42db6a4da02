namespace Mizan.Generators.Kdl;

/// <summary>An argument, or the value of a property.</summary>
internal abstract record KdlValue
{
    /// <summary>The type annotation in front of it, or null.</summary>
    public string? Annotation { get; init; }

    /// <summary>Where it was read: the first character of it, or of its annotation. No part of its value.</summary>
    public KdlPosition Position { get; init; }

    /// <summary>What it is, in words of a message: <c>a string</c>.</summary>
    public abstract string Kind { get; }
}

/// <summary>A string.</summary>
/// <param name="Text">The text that it stands for, without quotes and escapes.</param>
internal sealed record KdlString(string Text) : KdlValue
{
    public override string Kind => "a string";
}

/// <summary><c>#true</c> or <c>#false</c>.</summary>
/// <param name="Value">Which.</param>
internal sealed record KdlBoolean(bool Value) : KdlValue
{
    public override string Kind => Value ? "#true" : "#false";
}

/// <summary><c>#null</c>.</summary>
internal sealed record KdlNull : KdlValue
{
    public override string Kind => "#null";
}
