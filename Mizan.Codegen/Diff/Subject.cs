using Mizan.Codegen.Documents;

namespace Mizan.Codegen.Diff;

/// <summary>The part of a description that a change is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, the old one where there are two.</param>
internal sealed record Subject(SubjectKind Kind, string Name)
{
    /// <summary>The kind as it is written in the description.</summary>
    public string KindName => Kind switch
    {
        SubjectKind.Function => "function",
        SubjectKind.Context => "context",
        SubjectKind.Struct => "struct",
        SubjectKind.Enum => "enum",
        SubjectKind.Union => "union",
        _ => "project",
    };

    /// <summary>A type of the document as the kind of a subject.</summary>
    public static SubjectKind KindOf(TypeForm form) => form switch
    {
        TypeForm.Enum => SubjectKind.Enum,
        TypeForm.Union => SubjectKind.Union,
        _ => SubjectKind.Struct,
    };
}

/// <summary>The kinds of parts, in the order in which changes are listed.</summary>
internal enum SubjectKind
{
    Function,
    Context,
    Struct,
    Enum,
    Union,
    Project,
}
