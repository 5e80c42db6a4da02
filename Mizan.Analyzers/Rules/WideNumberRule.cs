using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>MIZ008 for what a function takes and gives: numbers of which JavaScript keeps only the first digits.</summary>
internal sealed class WideNumberRule : IFunctionRule
{
    public void Judge(FunctionFacts facts, RuleReport report)
    {
        foreach (var problem in Find(facts.Function)) report.Add(facts.Declaration, problem);
    }

    private static IEnumerable<Problem> Find(FunctionSpec function)
    {
        for (var i = 0; i < function.Method.Parameters.Count; i++)
        {
            var parameter = function.Method.Parameters[i];
            if (parameter.Type is { } type && Find(type) is { } kind)
            {
                yield return new(
                    "MIZ008",
                    $"Parameter '{parameter.CSharpName}' is {kind}, of which JavaScript keeps 15 digits; take a string where all count",
                    ProblemSite.ParameterType(i));
            }
        }
        if (function.Result is { } result && Find(result) is { } given)
        {
            yield return new(
                "MIZ008",
                $"The result of '{function.Method.Name}' is {given}, of which JavaScript keeps 15 digits; give a string where all count",
                ProblemSite.Result);
        }
    }

    /// <summary>What a type has of such numbers, in words; null for none.</summary>
    public static string? Find(TypeRef type) => type switch
    {
        { Form: TypeForm.Scalar, Encoding: not NumberEncoding.Text, Scalar: Scalar.Int64 or Scalar.UInt64 } => "a 64-bit number",
        { Form: TypeForm.Scalar, Encoding: not NumberEncoding.Text, Scalar: Scalar.Decimal } => "a decimal number",
        { Item: { } item } => Find(item),
        _ => null,
    };
}
