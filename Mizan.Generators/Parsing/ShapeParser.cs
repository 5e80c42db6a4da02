using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Emitting;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Checks that a method can be a client function at all, whatever its types.</summary>
internal static class ShapeParser
{
    private static readonly string GeneratorName = typeof(ServerGenerator).FullName;

    public static void Check(IMethodSymbol method, MethodDeclarationSyntax syntax, List<Problem> problems)
    {
        CheckParts(method, syntax, problems);
        CheckSignature(method, problems);
    }

    /// <summary>Whether a defining part is missing and can be written.</summary>
    public static bool NeedsDefiningPart(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax.Modifiers.Any(SyntaxKind.PartialKeyword) && HasBody(syntax) && !HasForeignDefiningPart(method);

    /// <summary>The modifiers that both parts of a partial method have to repeat.</summary>
    public static string Modifiers(MethodDeclarationSyntax syntax) => string.Join(" ", syntax.Modifiers
        .Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword) && !modifier.IsKind(SyntaxKind.AsyncKeyword))
        .Select(modifier => modifier.ValueText));

    /// <summary>A list of type parameters in C#, or nothing.</summary>
    public static string TypeParameters(IReadOnlyList<ITypeParameterSymbol> parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(p => CSharpText.Identifier(p.Name)))}>";

    /// <summary>What a method demands of its type parameters, which both parts have to repeat.</summary>
    public static string Constraints(IMethodSymbol method) => string.Concat(method.TypeParameters.Select(Constraints));

    private static void CheckParts(IMethodSymbol method, MethodDeclarationSyntax syntax, List<Problem> problems)
    {
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            problems.Add(new(
                "MIZ001",
                $"Method '{method.Name}' is marked [Client] but is not partial; add 'partial' to it and to its containing types",
                ProblemSite.Method));
        }
        else if (HasForeignDefiningPart(method))
        {
            problems.Add(new(
                "MIZ001",
                $"Client function '{method.Name}' has a defining part already; remove that, the build writes it",
                ProblemSite.Method));
        }
        else if (!HasBody(syntax))
        {
            problems.Add(new(
                "MIZ001",
                $"Client function '{method.Name}' has no body; write the implementing part, the defining one is generated",
                ProblemSite.Method));
        }
    }

    private static void CheckSignature(IMethodSymbol method, List<Problem> problems)
    {
        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
        {
            problems.Add(new(
                "MIZ002",
                $"Client function '{method.Name}' is not reachable from generated code; make it internal or public",
                ProblemSite.Method));
        }
        if (method.IsGenericMethod)
        {
            problems.Add(new(
                "MIZ003",
                $"Client function '{method.Name}' is generic; a type parameter cannot cross the wire",
                ProblemSite.Method));
        }
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            problems.Add(new(
                "MIZ003",
                $"Client function '{method.Name}' returns by reference, which cannot cross the wire",
                ProblemSite.Result));
        }
    }

    // Analyzers look when the build's own part is there; the compiler files it under the generator's name.
    private static bool HasForeignDefiningPart(IMethodSymbol method) =>
        method.PartialDefinitionPart is { } part
        && !part.DeclaringSyntaxReferences.Any(r => r.SyntaxTree.FilePath.Contains(GeneratorName));

    private static bool HasBody(MethodDeclarationSyntax syntax) => syntax.Body is not null || syntax.ExpressionBody is not null;

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        var constraints = new List<string>();
        if (parameter.HasReferenceTypeConstraint) constraints.Add("class");
        if (parameter.HasUnmanagedTypeConstraint) constraints.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint) constraints.Add("struct");
        if (parameter.HasNotNullConstraint) constraints.Add("notnull");
        constraints.AddRange(parameter.ConstraintTypes.Select(TypeText.Declared));
        if (parameter.HasConstructorConstraint) constraints.Add("new()");
        return constraints.Count == 0 ? "" : $" where {CSharpText.Identifier(parameter.Name)} : {string.Join(", ", constraints)}";
    }
}
