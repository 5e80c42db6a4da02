using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>The types around a client function, which the defining part has to open again.</summary>
internal static class ContainerParser
{
    /// <summary>The types as data; null when the method cannot be given a defining part.</summary>
    public static ContainerSpec? Parse(IMethodSymbol method, List<Problem> problems)
    {
        var types = new List<ContainerType>();
        var canBeOpened = true;
        var level = 0;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            var isPartial = IsPartial(type);
            Check(type, isPartial, ProblemSite.Container(level++), problems);
            canBeOpened &= isPartial && !type.IsFileLocal;
            types.Insert(0, new(Keyword(type), type.Name, ShapeParser.TypeParameters(type.TypeParameters)));
        }
        if (!canBeOpened) return null;
        return new(TypeText.Plain(method.ContainingNamespace), types.ToEquatableArray());
    }

    private static void Check(INamedTypeSymbol type, bool isPartial, ProblemSite site, List<Problem> problems)
    {
        var mistake =
            !isPartial ? "is not partial; add 'partial' to it"
            : type.IsGenericType ? "is generic; move them into a type that is not"
            : type.TypeKind == TypeKind.Interface ? "is an interface; move them into a class"
            : type.IsFileLocal || !IsReachable(type.DeclaredAccessibility)
                ? "is not reachable from generated code; make it internal or public"
            : null;
        // Says the same for each of its functions, so that it can be reported once.
        if (mistake is not null) problems.Add(new("MIZ002", $"Type '{type.Name}' has client functions but {mistake}", site));
    }

    private static bool IsReachable(Accessibility accessibility) =>
        accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    // What has several parts is partial, or the compiler says so; analyzers see a part for each function.
    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length > 1 || type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.IsValueType, type.TypeKind) switch
    {
        (true, true, _) => "record struct",
        (true, false, _) => "record",
        (_, _, TypeKind.Struct) => "struct",
        (_, _, TypeKind.Interface) => "interface",
        _ => "class",
    };
}
