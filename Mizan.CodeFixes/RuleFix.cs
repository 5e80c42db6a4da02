using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Mizan.CodeFixes;

/// <summary>
/// A fix that is an edit of one document. All fixes of a document go through one editor, so that edits of the same place
/// meet each other.
/// </summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        (context, document, diagnostics) =>
            ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey ?? "", context.CancellationToken)!);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (var (title, key) in Choices(diagnostic, node))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, c => ApplyAsync(context.Document, [diagnostic], key, c), key),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways out of a diagnostic: what they are called, and the keys that tell them apart.</summary>
    private protected abstract IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node);

    /// <summary>Takes one of them.</summary>
    private protected abstract void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key);

    private async Task<Document> ApplyAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellation)
    {
        var inner = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var editor = new FixEditor(inner, cancellation);
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            Apply(editor, diagnostic, inner.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), key);
        }
        return inner.GetChangedDocument();
    }
}
