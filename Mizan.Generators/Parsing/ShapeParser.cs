using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Checks that a method can be a client function at all, whatever its types.</summary>
internal static class ShapeParser
{
    public static void Check(IMethodSymbol method, MethodDeclarationSyntax syntax, List<Problem> problems)
    {
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            problems.Add(new("MIZ001", $"Method '{method.Name}' is marked [Client] but is not partial; add 'partial' to it and to its containing types", ProblemSite.Method));
        }
        else if (syntax.Body is null && syntax.ExpressionBody is null)
        {
            problems.Add(new("MIZ001", $"Client function '{method.Name}' has no body; write the implementing part, the defining one is generated", ProblemSite.Method));
        }
        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
        {
            problems.Add(new("MIZ002", $"Client function '{method.Name}' is not reachable from generated code; make it internal or public", ProblemSite.Method));
        }
        if (method.IsGenericMethod)
        {
            problems.Add(new("MIZ003", $"Client function '{method.Name}' is generic; a type parameter cannot cross the wire", ProblemSite.Method));
        }
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            problems.Add(new("MIZ003", $"Client function '{method.Name}' returns by reference, which cannot cross the wire", ProblemSite.Result));
        }
    }

    /// <summary>The modifiers that both parts of a partial method have to repeat.</summary>
    public static string Modifiers(IMethodSymbol method)
    {
        var modifiers = new List<string> { SyntaxFacts.GetText(method.DeclaredAccessibility) };
        if (method.IsStatic) modifiers.Add("static");
        if (method.IsReadOnly && method.ContainingType.IsValueType && !method.ContainingType.IsReadOnly) modifiers.Add("readonly");
        if (method.IsSealed) modifiers.Add("sealed");
        if (method.IsOverride) modifiers.Add("override");
        if (method.IsVirtual) modifiers.Add("virtual");
        return string.Join(" ", modifiers);
    }
}
