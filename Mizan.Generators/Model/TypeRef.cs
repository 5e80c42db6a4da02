namespace Mizan.Generators.Model;

/// <summary>
/// A use of a type, by name. Plain data, equal when every part is: symbols, syntax and locations may not enter, or
/// nothing would be cached between two edits.
/// </summary>
internal sealed record TypeRef
{
    /// <summary>The type in C#, qualified from <c>global::</c>, without a question mark of its own.</summary>
    public required string CSharp { get; init; }

    /// <summary>How the type is put together.</summary>
    public required TypeForm Form { get; init; }

    /// <summary>Whether null is one of the values.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether the type is a struct, whose null is <see cref="System.Nullable{T}"/>.</summary>
    public bool IsValueType { get; init; }

    /// <summary>Which scalar, where the form is one.</summary>
    public Scalar Scalar { get; init; }

    /// <summary>How a number travels.</summary>
    public NumberEncoding Encoding { get; init; }

    /// <summary>The codec of a named type, or the application's converter, qualified from <c>global::</c>.</summary>
    public string? Codec { get; init; }

    /// <summary>The element of a list, set or map.</summary>
    public TypeRef? Item { get; init; }

    /// <summary>Whether an attribute of the member that mentions the type has it written so, and nothing else does.</summary>
    public bool IsMembersOwn { get; init; }

    /// <summary>Whether values travel in a query string: scalars and enums.</summary>
    public bool IsQueryable { get; init; }

    /// <summary>Whether values are files, one or a list of them.</summary>
    public bool IsUpload => Item?.IsUpload ?? (Form == TypeForm.Scalar && Scalar == Scalar.Upload);

    /// <summary>The type in C# with the question mark that a nullable one needs.</summary>
    public string Annotated => Nullable ? CSharp + "?" : CSharp;
}
