using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ008 for the members of this project's wire types, each reported once however many functions mention it.</summary>
internal sealed class WideMemberRule : IProjectRule
{
    public void Judge(ProjectFacts facts, RuleReport report)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (type, specs) in facts.Types.Walked)
        {
            if (!type.Locations.Any(l => l.IsInSource)) continue;
            foreach (var member in specs.OfType<ObjectSpec>().SelectMany(s => s.Members))
            {
                if (WideNumberRule.Find(member.Type) is not { } kind || Declaration(type, member.CSharpName) is not { } symbol) continue;
                if (!seen.Add(symbol.OriginalDefinition) || TypeOf(symbol, report.Cancellation) is not { } place) continue;
                report.Add(
                    "MIZ008",
                    $"'{symbol.ContainingType.Name}.{symbol.Name}' is {kind}, of which JavaScript keeps 15 digits; mark it with "
                    + "[JsonNumberHandling(JsonNumberHandling.WriteAsString)] where all count",
                    place);
            }
        }
    }

    private static ISymbol? Declaration(INamedTypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } member) return member;
        }
        return null;
    }

    private static Location? TypeOf(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            PropertyDeclarationSyntax property => property.Type.GetLocation(),
            ParameterSyntax { Type: { } type } => type.GetLocation(),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } => variables.Type.GetLocation(),
            _ => null,
        };
}
