using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.Analyzers.Rules;

/// <summary>
/// MIZ061: a read whose answers are kept until a mutation, and which asks the clock or chance. Its calls of the project's own
/// methods are followed one level, which finds most helpers and costs no analysis of the program.
/// </summary>
internal sealed class VolatileReadRule : IFunctionRule
{
    public void Judge(FunctionFacts facts, RuleReport report)
    {
        if (facts.Function is not { BundleContext: not null, Cache: null }) return;
        foreach (var (node, source) in VolatileSource.In(Body(facts.Declaration.Syntax), facts.Model, report.Cancellation))
        {
            Report(node, $"'{source}' gives");
        }
        foreach (var call in Nodes<InvocationExpressionSyntax>(Body(facts.Declaration.Syntax)))
        {
            var symbol = facts.Model.GetSymbolInfo(call, report.Cancellation).Symbol;
            if (symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } called) continue;
            if (Implementation(called, report.Cancellation) is not { } method || method == facts.Declaration.Syntax) continue;
            var model = ModelOf(method.SyntaxTree, facts.Model);
            if (VolatileSource.In(Body(method), model, report.Cancellation).FirstOrDefault() is { Source: { } source })
            {
                Report(call.Expression, $"'{called.Name}' uses '{source}', which gives");
            }
        }

        void Report(SyntaxNode node, string what) => report.Add(
            "MIZ061",
            $"{what} another answer each time, but what '{facts.Function.Method.Name}' answers is kept until a mutation; "
            + "state Cache.Never or a number of seconds",
            node.GetLocation());
    }

    public static IEnumerable<T> Nodes<T>(SyntaxNode? body)
        where T : SyntaxNode => body?.DescendantNodes().OfType<T>() ?? [];

    private static MethodDeclarationSyntax? Implementation(IMethodSymbol method, CancellationToken cancellation) =>
        (method.PartialImplementationPart ?? method).OriginalDefinition.DeclaringSyntaxReferences
            .Select(r => r.GetSyntax(cancellation))
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(m => Body(m) is not null);

    private static SyntaxNode? Body(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;

    // Few methods are followed into another file, so that making its model here costs less than looking at every file.
#pragma warning disable RS1030
    private static SemanticModel ModelOf(SyntaxTree tree, SemanticModel own) =>
        tree == own.SyntaxTree ? own : own.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
