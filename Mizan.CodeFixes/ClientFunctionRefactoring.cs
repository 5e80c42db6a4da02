using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Mizan.Generators.Parsing;

namespace Mizan.CodeFixes;

/// <summary>On the name of a method: makes it a client function.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ClientFunctionRefactoring)), Shared]
public sealed class ClientFunctionRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root!.FindNode(context.Span) is not MethodDeclarationSyntax method) return;
        if (!method.Identifier.Span.IntersectsWith(context.Span)) return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model!.Compilation.GetTypeByMetadataName(FunctionParser.AttributeName) is not { } attribute) return;
        if (model.GetDeclaredSymbol(method, context.CancellationToken) is not { } symbol || !CanBeFunction(symbol, method)) return;
        context.RegisterRefactoring(CodeAction.Create(
            "Make it a client function",
            c => ApplyAsync(context.Document, method, attribute, c),
            nameof(ClientFunctionRefactoring)));
    }

    // What no change of modifiers would make servable is not offered.
    private static bool CanBeFunction(IMethodSymbol symbol, MethodDeclarationSyntax method) =>
        symbol is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsAbstract: false }
        && symbol.ContainingType.TypeKind != TypeKind.Interface
        && symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && method.Ancestors().OfType<TypeDeclarationSyntax>().All(t => t.TypeParameterList is null)
        && (method.Body is not null || method.ExpressionBody is not null)
        && symbol.PartialDefinitionPart is null
        && Attributes.Find(symbol, "Mizan", "ClientAttribute") is null;

    private static async Task<Document> ApplyAsync(
        Document document, MethodDeclarationSyntax method, INamedTypeSymbol attribute, CancellationToken cancellation)
    {
        var inner = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var editor = new FixEditor(inner, cancellation);
        editor.AddPartial(method);
        editor.AddPartialAround(method);
        inner.ReplaceNode(method, (current, generator) =>
            generator.AddAttributes(current, generator.Attribute(generator.TypeExpression(attribute, addImport: true))));
        return inner.GetChangedDocument();
    }
}
