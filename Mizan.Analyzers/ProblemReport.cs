using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Analyzers;

/// <summary>Turns problems into diagnostics with a place. What several functions have in common is reported once.</summary>
internal sealed class ProblemReport
{
    /// <summary>The property of a diagnostic that holds suggestions, the likeliest first, one a line.</summary>
    public const string Suggestions = "Suggestions";

    private readonly ConcurrentDictionary<(string Id, Location Place), byte> shared = new();

    public void Add(Problem problem, ClientDeclaration declaration, Action<Diagnostic> report)
    {
        var location = SiteLocator.Find(problem.Site, declaration.Syntax, declaration.AttributeSyntax);
        if (problem.Site.Kind == SiteKind.Container && !shared.TryAdd((problem.Id, location), 0)) return;
        Add(problem, location, report);
    }

    public static void Add(Problem problem, Location location, Action<Diagnostic> report)
    {
        if (RuleTable.Find(problem.Id) is not { } rule) return;
        var properties = problem.Suggestions.Count == 0
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Suggestions, string.Join("\n", problem.Suggestions));
        report(Diagnostic.Create(rule, location, properties, problem.Message));
    }
}
