using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Chooses the constructor through which objects of a type are read.</summary>
internal static class ConstructorParser
{
    private const string NoConstructor =
        "can be written but not read: it needs one public constructor, one without parameters, or [JsonConstructor]";

    /// <summary>The constructor; none for a struct that is made by default.</summary>
    public static IMethodSymbol? Choose(
        INamedTypeSymbol type, IReadOnlyList<ISymbol> members, NamedTypeResult result, out string? writeOnly)
    {
        writeOnly = null;
        var reachable = type.InstanceConstructors
            .Where(c => c.DeclaredAccessibility is Accessibility.Public || Attributes.HasJson(c, "JsonConstructorAttribute"))
            .ToArray();
        var marked = reachable.Where(c => Attributes.HasJson(c, "JsonConstructorAttribute")).ToArray();
        if (marked.Length == 1 && result.CanReach(marked[0])) return marked[0];
        var withParameters = reachable.Where(c => !c.Parameters.IsEmpty).ToArray();
        if (type.IsValueType)
        {
            // A struct can always be made without a constructor; only one that could not be filled then is made with it.
            return withParameters.Length == 1 && (type.IsRecord || IsFilledByConstructorOnly(withParameters[0], members))
                ? withParameters[0]
                : null;
        }
        if (reachable.FirstOrDefault(c => c.Parameters.IsEmpty) is { } empty) return empty;
        if (withParameters.Length == 1) return withParameters[0];
        writeOnly = NoConstructor;
        return null;
    }

    /// <summary>The parameter that gives a member its value, by name in any case, as the platform matches them.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol? constructor, ISymbol member) =>
        constructor?.Parameters.FirstOrDefault(p =>
            string.Equals(p.Name, member.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(p.Type, MemberParser.TypeOf(member)));

    /// <summary>What the constructor is called with.</summary>
    public static EquatableArray<ConstructorArgument> Arguments(IMethodSymbol? constructor, List<MemberSpec> members, ref string? writeOnly)
    {
        var arguments = new List<ConstructorArgument>();
        foreach (var parameter in constructor?.Parameters ?? [])
        {
            var member = members.FindIndex(m =>
                m.Access == MemberAccess.Constructor && string.Equals(m.CSharpName, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (member < 0 && !parameter.HasExplicitDefaultValue)
            {
                writeOnly = $"can be written but not read: its constructor's parameter '{parameter.Name}' "
                    + "has no property of the same name and type";
            }
            arguments.Add(new(member, member < 0 && parameter.HasExplicitDefaultValue ? DefaultText.Of(parameter) : null));
        }
        return arguments.ToEquatableArray();
    }

    private static bool IsFilledByConstructorOnly(IMethodSymbol constructor, IReadOnlyList<ISymbol> members) =>
        constructor.Parameters.All(p => members.Any(m => ParameterOf(constructor, m)?.Equals(p, SymbolEqualityComparer.Default) == true))
        && members.Any(m => m is IPropertySymbol { SetMethod: null } or IFieldSymbol { IsReadOnly: true });
}
