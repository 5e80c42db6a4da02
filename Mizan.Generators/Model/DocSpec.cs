namespace Mizan.Generators.Model;

/// <summary>
/// What documentation comments say of one declaration, as plain text. Plain data, equal when every part is; see
/// <see cref="TypeRef"/>.
/// </summary>
/// <param name="Owner">The declaration: a type's path, or what the methods here give.</param>
/// <param name="Texts">The texts; only what there is a text for.</param>
internal sealed record DocSpec(string Owner, EquatableArray<DocText> Texts)
{
    /// <summary>Stands for the declaration itself among its members.</summary>
    public const string Itself = "";

    public static string OwnerOf(MethodSpec method) => method.HintName + "()";

    public static string OwnerOfContext(string name) => "@" + name;
}

/// <summary>One text.</summary>
/// <param name="Member">The wire name of the member or parameter, or <see cref="DocSpec.Itself"/>.</param>
/// <param name="Text">What its comment says, on one line.</param>
internal sealed record DocText(string Member, string Text);
