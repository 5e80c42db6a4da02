using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Mizan.CodeFixes;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>A project of one document in an editor's workspace.</summary>
internal sealed class FixProject : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private Document document;

    public FixProject(string source)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: TestCompilation.Create().Options.WithOutputKind(RuleRun.KindOf(source)),
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: TestReferences.All);
        document = workspace.AddProject(project).AddDocument("Source0.cs", source, filePath: "Source0.cs");
    }

    public static IReadOnlyList<CodeFixProvider> Fixes { get; } = [.. Create<CodeFixProvider>()];

    public static IReadOnlyList<CodeRefactoringProvider> Refactorings { get; } = [.. Create<CodeRefactoringProvider>()];

    public async Task<string> TextAsync() => (await document.GetTextAsync()).ToString();

    public async Task<Compilation> CompileAsync() => RuleRun.Generate((await document.Project.GetCompilationAsync())!);

    public async Task<ImmutableArray<Diagnostic>> FindAsync(string id) =>
        [.. (await Mistakes.FindAsync(await CompileAsync())).Where(d => d.Id == id)];

    /// <summary>The ways out of a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesOfAsync(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        foreach (var provider in Fixes.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(context);
        }
        return actions;
    }

    /// <summary>What can be made of the code at a place.</summary>
    public async Task<IReadOnlyList<CodeAction>> RefactoringsAtAsync(TextSpan place)
    {
        var actions = new List<CodeAction>();
        var context = new CodeRefactoringContext(document, place, actions.Add, CancellationToken.None);
        foreach (var provider in Refactorings) await provider.ComputeRefactoringsAsync(context);
        return actions;
    }

    /// <summary>Mends all diagnostics of a rule at once.</summary>
    public async Task FixAllAsync(string id, string key)
    {
        var provider = Fixes.Single(f => f.FixableDiagnosticIds.Contains(id));
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, key, [id], new Found(await FindAsync(id)), CancellationToken.None);
        await ApplyAsync((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        document = solution.GetDocument(document.Id)!;
    }

    public void Dispose() => workspace.Dispose();

    private static IEnumerable<T> Create<T>() => typeof(RuleFix).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract)
        .Select(t => (T)Activator.CreateInstance(t)!);

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
