using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Analyzers.Rules;

/// <summary>A function that can be served, in its file.</summary>
/// <param name="Declaration">Where it stands.</param>
/// <param name="Function">What parsing made of it.</param>
/// <param name="Model">The meaning of the file.</param>
internal sealed record FunctionFacts(ClientDeclaration Declaration, FunctionSpec Function, SemanticModel Model);
