using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Mizan.Analyzers.Rules;
using Mizan.Generators.Parsing;

namespace Mizan.Analyzers;

/// <summary>The functions and contexts of one compilation, gathered by actions that run side by side.</summary>
internal sealed class ProjectAnalysis(Compilation compilation)
{
    private static readonly IFunctionRule[] FunctionRules = [new UnstatedAuthRule(), new WideNumberRule(), new VolatileReadRule()];

    private static readonly IProjectRule[] ProjectRules =
    [
        new WideMemberRule(), new UnrefreshedContextRule(), new RedundantTargetRule(), new UnscopedMutationRule(),
        new OpenMutationRule(), new UnservedProjectRule(),
    ];

    private readonly ConcurrentBag<ClientDeclaration> declarations = [];
    private readonly ConcurrentBag<string> contexts = [];
    private readonly ProblemReport problems = new();
    private volatile bool hasRegistration;
    private readonly WireTypes types = new(new(), compilation, new());

    /// <summary>Parses a method, if it is a client function, and reports what is wrong with it alone.</summary>
    public void AddMethod(SyntaxNodeAnalysisContext context)
    {
        var syntax = (MethodDeclarationSyntax)context.Node;
        if (syntax.AttributeLists.Count == 0) return;
        if (context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is not IMethodSymbol method) return;
        if (FindAttribute(method, syntax, context.CancellationToken) is not ({ } attribute, { } attributeSyntax)) return;
        var parsed = FunctionParser.Parse(method, syntax, attribute, types, context.CancellationToken);
        var declaration = new ClientDeclaration(parsed, method, syntax, attribute, attributeSyntax);
        declarations.Add(declaration);
        // What sought a name waits for all names to be known.
        foreach (var problem in parsed.Problems.Where(p => p.Sought is null))
        {
            problems.Add(problem, declaration, context.ReportDiagnostic);
        }
        if (parsed.Function is not { } function) return;
        var facts = new FunctionFacts(declaration, function, context.SemanticModel);
        var report = new RuleReport(problems, context.ReportDiagnostic, context.CancellationToken);
        foreach (var rule in FunctionRules) rule.Judge(facts, report);
    }

    /// <summary>
    /// Notes whether a file registers client functions. Files are asked, and not expressions: those of top-level statements
    /// count as generated where another generator adds a part to their class.
    /// </summary>
    public void AddFile(SyntaxTreeAnalysisContext context)
    {
        if (hasRegistration || !Mentions(context.Tree.GetText(context.CancellationToken).ToString())) return;
        hasRegistration = context.Tree.GetRoot(context.CancellationToken)
            .DescendantNodes()
            .OfType<MemberAccessExpressionSyntax>()
            .Any(access => Mentions(access.Name.Identifier.ValueText));
    }

    private static bool Mentions(string text) =>
        text.IndexOf("AddMizan", StringComparison.Ordinal) >= 0 || text.IndexOf("AddModules", StringComparison.Ordinal) >= 0;

    /// <summary>Notes a context.</summary>
    public void AddType(SyntaxNodeAnalysisContext context)
    {
        var syntax = (TypeDeclarationSyntax)context.Node;
        if (syntax.AttributeLists.Count == 0) return;
        if (context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is INamedTypeSymbol type
            && ContextParser.NameOf(type) is { } name)
        {
            contexts.Add(name);
        }
    }

    /// <summary>Judges what only shows when all functions are known.</summary>
    public void Finish(CompilationAnalysisContext context)
    {
        if (declarations.IsEmpty) return;
        var facts = new ProjectFacts(declarations, contexts, types, compilation, hasRegistration, context.CancellationToken);
        foreach (var (declaration, found) in facts.Problems) problems.Add(found, declaration, context.ReportDiagnostic);
        var report = new RuleReport(problems, context.ReportDiagnostic, context.CancellationToken);
        foreach (var rule in ProjectRules) rule.Judge(facts, report);
    }

    // The attribute of this part: a partial method shows those of both.
    private static (AttributeData? Attribute, AttributeSyntax? Syntax) FindAttribute(
        IMethodSymbol method, MethodDeclarationSyntax syntax, CancellationToken cancellation)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference is { } reference
                && reference.SyntaxTree == syntax.SyntaxTree
                && syntax.Span.Contains(reference.Span)
                && KnownTypes.Is(attribute.AttributeClass, "Mizan", "ClientAttribute"))
            {
                return (attribute, reference.GetSyntax(cancellation) as AttributeSyntax);
            }
        }
        return default;
    }
}
