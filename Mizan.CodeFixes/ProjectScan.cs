using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Analyzers;
using Mizan.Generators.Parsing;

namespace Mizan.CodeFixes;

/// <summary>Gathers the functions of a project on demand, as the analyzers do while they look at its files.</summary>
internal static class ProjectScan
{
    public static ProjectFacts Of(Compilation compilation, CancellationToken cancellation)
    {
        var types = new WireTypes(new(), compilation, new());
        var declarations = new List<ClientDeclaration>();
        var contexts = new List<string>();
        foreach (var type in ContextTypes.In(compilation.Assembly.GlobalNamespace, cancellation))
        {
            if (ContextParser.NameOf(type) is { } name) contexts.Add(name);
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (Declare(method.PartialImplementationPart ?? method, types, cancellation) is { } found) declarations.Add(found);
            }
        }
        return new(declarations, contexts, types, compilation, hasRegistration: true, cancellation);
    }

    private static ClientDeclaration? Declare(IMethodSymbol method, WireTypes types, CancellationToken cancellation)
    {
        if (Attributes.Find(method, "Mizan", "ClientAttribute") is not { ApplicationSyntaxReference: { } reference } attribute) return null;
        return reference.GetSyntax(cancellation) is AttributeSyntax { Parent.Parent: MethodDeclarationSyntax syntax } attributeSyntax
            ? new(FunctionParser.Parse(method, syntax, attribute, types, cancellation), method, syntax, attribute, attributeSyntax)
            : null;
    }
}
