using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mizan.Generators.Parsing;

namespace Mizan.Analyzers;

/// <summary>
/// Judges client functions by the generator's own parsing: each for itself while its file is looked at, and all together
/// at the end of the compilation. One analyzer for all of it, since parsing once is most of the cost.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientFunctionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleTable.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(FunctionParser.AttributeName) is null) return;
            var project = new ProjectAnalysis(start.Compilation);
            start.RegisterSyntaxNodeAction(project.AddMethod, SyntaxKind.MethodDeclaration);
            start.RegisterSyntaxNodeAction(
                project.AddType, SyntaxKind.ClassDeclaration, SyntaxKind.RecordDeclaration);
            start.RegisterSyntaxTreeAction(project.AddFile);
            start.RegisterCompilationEndAction(project.Finish);
        });
    }
}
