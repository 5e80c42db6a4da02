using Microsoft.CodeAnalysis;
using Mizan.Generators.Emitting;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>The static methods that an attribute names: <c>Guard</c> and <c>AffectsParams</c>.</summary>
internal static class StaticMethodParser
{
    private const string ResultName = "result";

    /// <summary>The method that judges callers.</summary>
    public static GuardSpec? Guard(AttributeData attribute, IMethodSymbol function, List<Problem> problems)
    {
        if (attribute.Named("Guard") is not string name) return null;
        var method = Find(function, name, m =>
            m.Parameters.Length == 1
            && KnownTypes.Is(m.Parameters[0].Type, "Mizan", "MizanRequest")
            && IsJudgement(m.ReturnType));
        if (method is not null) return new(CSharp(method), method.ReturnType.SpecialType != SpecialType.System_Boolean);
        problems.Add(new(
            "MIZ033",
            $"Guard names '{name}', but '{function.ContainingType.Name}' has no static bool or ValueTask<bool> {name}(MizanRequest) "
            + "that is internal or public",
            ProblemSite.Attribute("Guard")));
        return null;
    }

    /// <summary>The method that computes the scope of a mutation's effects.</summary>
    public static ScopeMethodSpec? Scope(
        AttributeData attribute, IMethodSymbol function, List<ParameterSpec> parameters, List<Problem> problems)
    {
        if (attribute.Named("AffectsParams") is not string name) return null;
        // A scope that is missing as a whole would fail a mutation that has succeeded; its elements may be null instead.
        var method = Find(function, name, m =>
            m.ReturnType.NullableAnnotation != NullableAnnotation.Annotated
            && m.Parameters.All(p => ArgumentOf(p, function, parameters) is not null));
        var elements = method is null ? [] : Elements(method.ReturnType);
        if (method is not null && elements.Count > 0)
        {
            return new(
                CSharp(method),
                method.Parameters.Select(p => ArgumentOf(p, function, parameters)!).ToEquatableArray(),
                elements.ToEquatableArray());
        }
        problems.Add(new(
            "MIZ033",
            $"AffectsParams names '{name}', but '{function.ContainingType.Name}' has no such static method, internal or public, "
            + $"that takes arguments of '{function.Name}' by name (or its result as 'result') "
            + "and returns a tuple with names, or a type with properties",
            ProblemSite.Attribute("AffectsParams")));
        return null;
    }

    private static IMethodSymbol? Find(IMethodSymbol function, string name, Func<IMethodSymbol, bool> fits) =>
        function.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m =>
            m is { IsStatic: true, IsGenericMethod: false }
            && m.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && m.Parameters.All(p => p.RefKind == RefKind.None)
            && fits(m));

    private static string CSharp(IMethodSymbol method) =>
        $"{TypeText.WithoutNull(method.ContainingType)}.{CSharpText.Identifier(method.Name)}";

    private static bool IsJudgement(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || (KnownTypes.Is(type, "System.Threading.Tasks", "ValueTask")
            && type is INamedTypeSymbol { TypeArguments.Length: 1 } task
            && task.TypeArguments[0].SpecialType == SpecialType.System_Boolean);

    private static string? ArgumentOf(IParameterSymbol parameter, IMethodSymbol function, List<ParameterSpec> parameters)
    {
        var same = parameters.FirstOrDefault(p => p.CSharpName == parameter.Name && p.Source == ParameterSource.Argument);
        if (same is not null)
        {
            // A null may be taken where the function has none, but not the other way round.
            var declared = TypeText.Declared(parameter.Type);
            return declared == same.CSharpType || declared == same.CSharpType + "?" ? same.CSharpName : null;
        }
        if (parameter.Name != ResultName) return null;
        var result = ResultParser.Unwrap(function).Type;
        // What answers by itself says nothing of entries.
        if (result is not null && RouteParser.IsAnswer(result)) return null;
        return SymbolEqualityComparer.Default.Equals(result, parameter.Type) ? ScopeMethodSpec.Result : null;
    }

    private static List<ScopeElement> Elements(ITypeSymbol type)
    {
        var elements = new List<ScopeElement>();
        IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> members = type is INamedTypeSymbol { IsTupleType: true } tuple
            ? tuple.TupleElements.Where(e => e.IsExplicitlyNamedTupleElement).Select(e => ((ISymbol)e, e.Type))
            : type.GetMembers().OfType<IPropertySymbol>()
                .Where(p => p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null })
                .Select(p => ((ISymbol)p, p.Type));
        foreach (var (symbol, member) in members)
        {
            var resolved = TypeResolver.Resolve(member, NumberEncoding.Number, []);
            if (resolved is null) return [];
            elements.Add(new(symbol.Name, Attributes.WireName(symbol) ?? SnakeCase.Of(symbol.Name), resolved));
        }
        return elements;
    }
}
