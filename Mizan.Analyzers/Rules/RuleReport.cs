using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>Takes what rules find.</summary>
internal sealed class RuleReport(ProblemReport problems, Action<Diagnostic> report, CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    /// <summary>Reports a problem in a part of a declaration.</summary>
    public void Add(ClientDeclaration declaration, Problem problem) => problems.Add(problem, declaration, report);

    /// <summary>Reports something that stands elsewhere.</summary>
    public void Add(string id, string message, Location location) =>
        ProblemReport.Add(new(id, message, ProblemSite.Method), location, report);
}
