using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>A result's type as merging compares it: a list of rows, or one thing.</summary>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Row">The type of the thing or of the rows, without null.</param>
internal sealed record ResultShape(bool IsList, string Row)
{
    private const string ListMark = "[]";

    public static ResultShape Of(TypeRef? type) => type switch
    {
        null => new(false, ""),
        { Form: TypeForm.Array or TypeForm.Sequence or TypeForm.ImmutableArray or TypeForm.ImmutableList } => new(true, type.Item!.CSharp),
        _ => new(false, type.CSharp),
    };

    public static ResultShape Parse(string text) =>
        text.StartsWith(ListMark, StringComparison.Ordinal) ? new(true, text.Substring(ListMark.Length)) : new(false, text);

    /// <summary>Whether a slot of this shape takes a value of another.</summary>
    public bool Takes(ResultShape value) => Row.Length > 0 && Row == value.Row && (IsList || !value.IsList);

    public override string ToString() => (IsList ? ListMark : "") + Row;
}
