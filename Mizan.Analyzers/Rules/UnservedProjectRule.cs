using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ080: an application whose own client functions are never registered. Libraries are served by their hosts.</summary>
internal sealed class UnservedProjectRule : IProjectRule
{
    public void Judge(ProjectFacts facts, RuleReport report)
    {
        if (!facts.IsApplication || facts.HasRegistration) return;
        var first = facts.Served
            .Select(f => f.Declaration)
            .OrderBy(d => d.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(d => d.Syntax.SpanStart)
            .FirstOrDefault();
        if (first is null) return;
        report.Add(first, new(
            "MIZ080",
            $"'{first.Symbol.ContainingType.Name}' has client functions that nothing serves; "
            + "call 'builder.Services.AddMizan()' and 'app.MapMizan(\"/api/mizan\")' when the application starts",
            ProblemSite.Container(0)));
    }
}
