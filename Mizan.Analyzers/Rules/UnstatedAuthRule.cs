using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ051: a mutation that does not say who may call it.</summary>
internal sealed class UnstatedAuthRule : IFunctionRule
{
    public void Judge(FunctionFacts facts, RuleReport report)
    {
        if (facts.Function is not { Kind: FunctionKind.Mutation, IsPrivate: false, Policy: null, Guard: null }) return;
        if (facts.Declaration.States("Auth")) return;
        report.Add(facts.Declaration, new(
            "MIZ051",
            $"Mutation '{facts.Function.Method.Name}' does not say who may call it; state Auth.Required, or Auth.None if anyone may",
            ProblemSite.Attribute("Auth")));
    }
}
