using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mizan.Analyzers;

/// <summary>
/// Silences CS1066 on the default values of client functions. The compiler is right that callers take defaults from
/// the defining part; but the build writes that part, and repeats them there.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultValueSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule = new(
        "MIZ100", "CS1066", "The build repeats the default values of a [Client] method in its defining part.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (FindMethod(diagnostic, context.CancellationToken) is not { } method) continue;
            var model = context.GetSemanticModel(method.SyntaxTree);
            if (IsClient(model.GetDeclaredSymbol(method, context.CancellationToken)))
            {
                context.ReportSuppression(Suppression.Create(Rule, diagnostic));
            }
        }
    }

    // By syntax, since the method of a function that the build refuses has no defining part that a symbol could point to.
    private static MethodDeclarationSyntax? FindMethod(Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.Location.SourceTree?.GetRoot(cancellation).FindNode(diagnostic.Location.SourceSpan)
            is ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method }
        && method.Modifiers.Any(SyntaxKind.PartialKeyword)
        && (method.Body is not null || method.ExpressionBody is not null)
            ? method
            : null;

    private static bool IsClient(IMethodSymbol? method) =>
        method is not null && method.GetAttributes().Any(attribute => attribute.AttributeClass is
        {
            Name: "ClientAttribute",
            ContainingNamespace: { Name: "Mizan", ContainingNamespace.IsGlobalNamespace: true },
        });
}
