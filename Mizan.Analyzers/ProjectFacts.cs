using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Analyzers;

/// <summary>A project as a whole, when all of its functions are known.</summary>
internal sealed class ProjectFacts
{
    private readonly Dictionary<string, ClientDeclaration> byName = new(StringComparer.Ordinal);
    private readonly IReadOnlyCollection<ClientDeclaration> declarations;

    public ProjectFacts(
        IReadOnlyCollection<ClientDeclaration> declarations,
        IReadOnlyCollection<string> contexts,
        WireTypes types,
        Compilation compilation,
        bool hasRegistration,
        CancellationToken cancellation)
    {
        this.declarations = declarations;
        Types = types;
        IsApplication = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        HasRegistration = hasRegistration;
        Referenced = CompilationParser.Parse(compilation, cancellation);
        var accepted = declarations.Where(d => d.Parsed.Function is not null).ToArray();
        foreach (var declaration in accepted) byName[declaration.Parsed.Function!.HintName] = declaration;
        Linked = ProjectLinker.Link([.. accepted.Select(d => d.Parsed.Function!)], [.. contexts], [], Referenced);
        Table = new(
            Linked.Functions.Where(f => f.Effects is not null).Select(f => f.Function),
            Linked.Contexts.Select(c => c.Name),
            Referenced);
    }

    /// <summary>The functions with their effects.</summary>
    public LinkedProject Linked { get; }

    /// <summary>Every context and function, those of referenced assemblies included.</summary>
    public ContextTable Table { get; }

    /// <summary>What is referenced.</summary>
    public CompilationSpec Referenced { get; }

    /// <summary>The types on the wire.</summary>
    public WireTypes Types { get; }

    /// <summary>Whether the project is a program, and so sees every function that there is.</summary>
    public bool IsApplication { get; }

    /// <summary>Whether the project registers functions with its services.</summary>
    public bool HasRegistration { get; }

    /// <summary>The functions that are served, with their effects.</summary>
    public IEnumerable<(ClientDeclaration Declaration, LinkedFunction Linked)> Served =>
        Linked.Functions.Where(f => f.Effects is not null).Select(f => (DeclarationOf(f.Function), f));

    /// <summary>What keeps functions from being served and only shows between them.</summary>
    public IEnumerable<(ClientDeclaration Declaration, Problem Problem)> Problems =>
        Linked.Functions
            .SelectMany(f => f.Problems.Select(p => (DeclarationOf(f.Function), p)))
            .Concat(declarations.SelectMany(d => d.Parsed.Problems
                .Where(p => p.Sought is not null)
                .Select(p => (d, Suggestions.Complete(p, Table.NamesFor(p))))));

    public ClientDeclaration DeclarationOf(FunctionSpec function) => byName[function.HintName];
}
