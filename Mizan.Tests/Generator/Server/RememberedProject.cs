using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Tests.Generator.Server;

/// <summary>A project whose functions are parsed again and again, and which counts those that were not remembered.</summary>
internal sealed class RememberedProject(params string[] sources)
{
    private readonly SpecPool pool = new();
    private CSharpCompilation compilation = TestCompilation.Create(sources);

    public void Edit(int file, string source)
    {
        var tree = compilation.SyntaxTrees[file];
        Assert.That(source, Is.Not.EqualTo(tree.ToString()), "The edit has to change something.");
        compilation = compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(source, file));
    }

    /// <summary>Parses all functions, and counts.</summary>
    public int Parse()
    {
        var parsed = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                var symbol = model.GetDeclaredSymbol(method)!;
                if (symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "ClientAttribute") is not { } attribute) continue;
                pool.Memory.Recall(compilation, method, symbol.ContainingType, () => Parse(symbol, method, attribute));
            }
        }
        return parsed;

        ParsedFunction Parse(IMethodSymbol symbol, MethodDeclarationSyntax method, AttributeData attribute)
        {
            parsed++;
            return FunctionParser.Parse(symbol, method, attribute, pool.For(compilation), CancellationToken.None);
        }
    }
}
