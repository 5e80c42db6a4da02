using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mizan.Tests.Generator;

/// <summary>
/// Writes, for each method with the attribute, a class that holds what <paramref name="body"/> makes of its name: just
/// enough of a generator to show that the helpers find what they have to find.
/// </summary>
internal sealed class ToyGenerator(Func<string, string> body) : IIncrementalGenerator
{
    public const string Step = "Name";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "Mizan.ClientAttribute",
                (node, _) => node is MethodDeclarationSyntax,
                (found, _) => found.TargetSymbol.Name)
            .WithTrackingName(Step);
        context.RegisterSourceOutput(names, (output, name) => output.AddSource($"{name}.g.cs", body(name)));
    }
}
