using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.CodeFixes;

/// <summary>MIZ033: begins the static method that an attribute names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MissingMethodFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ033"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node)
    {
        if (Find(node) is { } missing && !IsDeclared(node, missing.Name)) yield return ($"Generate '{missing.Name}'", "generate");
    }

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Find(node) is not { } missing || Places.Method(node) is not { } method || IsDeclared(node, missing.Name)) return;
        if (editor.Model.GetDeclaredSymbol(method, editor.Cancellation) is not { } function) return;
        if (missing.ExistsIn(function.ContainingType)) return;
        if (!editor.IsFirst($"{function.ContainingType}.{missing.Name}")) return;
        editor.AddBehind(method, missing.Write(function, editor.Model.Compilation, editor.Cancellation));
    }

    private static MissingMethod? Find(SyntaxNode node) =>
        node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: var property }
        && Places.Attribute(node) is { } attribute
            ? MissingMethod.Find(attribute, property)
            : null;

    private static bool IsDeclared(SyntaxNode node, string name) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.Members.OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.ValueText == name);
}
