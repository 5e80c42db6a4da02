namespace Mizan.Analyzers.Rules;

/// <summary>Judges a project as a whole.</summary>
internal interface IProjectRule
{
    void Judge(ProjectFacts facts, RuleReport report);
}
