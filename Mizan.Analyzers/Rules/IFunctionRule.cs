using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>Judges one function that can be served, while its file is looked at.</summary>
internal interface IFunctionRule
{
    IEnumerable<Problem> Judge(ClientDeclaration declaration, FunctionSpec function);
}
