namespace Mizan.Generators.Model;

/// <summary>How a number travels, as <c>[JsonNumberHandling]</c> says.</summary>
internal enum NumberEncoding
{
    /// <summary>As a JSON number only.</summary>
    Number,

    /// <summary>Written as a number, read from a number or a string.</summary>
    NumberOrText,

    /// <summary>Written as a string, read from either.</summary>
    Text,
}
