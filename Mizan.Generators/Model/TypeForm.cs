namespace Mizan.Generators.Model;

/// <summary>How a type is put together, which decides its codec.</summary>
internal enum TypeForm
{
    /// <summary>A single value.</summary>
    Scalar,

    /// <summary>An enum, object type or union with a codec of its own.</summary>
    Named,

    /// <summary>A type that the application's own converter reads and writes.</summary>
    Converted,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A list, or an interface that a list implements.</summary>
    Sequence,

    /// <summary>A hash set, or an interface that one implements.</summary>
    Set,

    /// <summary>A sorted set.</summary>
    SortedSet,

    /// <summary>An immutable array.</summary>
    ImmutableArray,

    /// <summary>An immutable list.</summary>
    ImmutableList,

    /// <summary>An immutable hash set.</summary>
    ImmutableSet,

    /// <summary>A string-keyed dictionary, or an interface that one implements.</summary>
    Map,

    /// <summary>A sorted string-keyed dictionary.</summary>
    SortedMap,

    /// <summary>An immutable string-keyed dictionary.</summary>
    ImmutableMap,
}
