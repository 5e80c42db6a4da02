namespace Mizan.Analyzers.Rules;

/// <summary>Judges one function that can be served, while its file is looked at.</summary>
internal interface IFunctionRule
{
    void Judge(FunctionFacts facts, RuleReport report);
}
