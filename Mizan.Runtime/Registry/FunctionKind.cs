namespace Mizan.Registry;

/// <summary>What a function does to data.</summary>
public enum FunctionKind
{
    /// <summary>Neither a declared read nor a declared mutation.</summary>
    Call,

    /// <summary>A read of a named context.</summary>
    Read,

    /// <summary>Changes something that contexts show.</summary>
    Mutation,
}
