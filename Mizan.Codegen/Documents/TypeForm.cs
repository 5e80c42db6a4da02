namespace Mizan.Codegen.Documents;

/// <summary>What the name of a type stands for.</summary>
internal enum TypeForm
{
    /// <summary>A single value, or none (<c>void</c>).</summary>
    Scalar,

    /// <summary>A list, set or map.</summary>
    Composite,

    /// <summary>One of the document's enums.</summary>
    Enum,

    /// <summary>One of the document's objects.</summary>
    Struct,

    /// <summary>One of the document's polymorphic types.</summary>
    Union,
}
