using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ051: a mutation that does not say who may call it.</summary>
internal sealed class UnstatedAuthRule : IFunctionRule
{
    public IEnumerable<Problem> Judge(ClientDeclaration declaration, FunctionSpec function)
    {
        if (function is not { Kind: FunctionKind.Mutation, IsPrivate: false, Policy: null, Guard: null }) yield break;
        if (declaration.States("Auth")) yield break;
        yield return new(
            "MIZ051",
            $"Mutation '{function.Method.Name}' does not say who may call it; state Auth.Required, or Auth.None if anyone may",
            ProblemSite.Attribute("Auth"));
    }
}
