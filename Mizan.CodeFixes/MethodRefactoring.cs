using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Mizan.Analyzers;
using Mizan.Generators.Parsing;

namespace Mizan.CodeFixes;

/// <summary>On a <c>[Client]</c> attribute: begins a guard, or a method that says what a mutation makes stale.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MethodRefactoring)), Shared]
public sealed class MethodRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root!.FindNode(context.Span);
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || Places.Method(attribute) is not { } method) return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(method, context.CancellationToken) is not { ContainingType: { } type } function) return;
        if (!KnownTypes.Is(model.GetTypeInfo(attribute, context.CancellationToken).Type, "Mizan", "ClientAttribute")) return;
        foreach (var property in (string[])["Guard", "AffectsParams"])
        {
            var isNew = SiteLocator.Argument(attribute, property) is null;
            var missing = isNew
                ? new(property, function.Name + (property == "Guard" ? "Guard" : "Scope"))
                : MissingMethod.Find(attribute, property);
            if (missing is null || missing.ExistsIn(type)) continue;
            var members = missing.Write(function, model.Compilation, context.CancellationToken);
            if (members.Count == 0) continue;
            context.RegisterRefactoring(CodeAction.Create(
                isNew ? (property == "Guard" ? "Add a guard" : "Compute the scope with a method") : $"Generate '{missing.Name}'",
                c => ApplyAsync(context.Document, attribute, method, missing, isNew, members, c),
                property));
        }
    }

    private static async Task<Document> ApplyAsync(
        Document document,
        AttributeSyntax attribute,
        MethodDeclarationSyntax method,
        MissingMethod missing,
        bool isNew,
        IReadOnlyList<MemberDeclarationSyntax> members,
        CancellationToken cancellation)
    {
        var inner = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var editor = new FixEditor(inner, cancellation);
        if (isNew) editor.Set(attribute, missing.Property, $"nameof({missing.Name})");
        editor.AddBehind(method, members);
        return inner.GetChangedDocument();
    }
}
