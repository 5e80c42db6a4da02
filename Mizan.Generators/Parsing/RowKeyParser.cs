using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>Finds the property by which rows of a list are told apart when one is merged.</summary>
internal static class RowKeyParser
{
    private const string DefaultKey = "id";

    /// <summary>The wire name of the key of a function's result, or of that of its rows; null when there is none.</summary>
    public static string? Find(IMethodSymbol method, WireTypes types)
    {
        var type = ResultParser.Unwrap(method).Type;
        if (type is IArrayTypeSymbol array) type = array.ElementType;
        else if (type is not null && KnownTypes.CollectionOf(type) is not null && type is INamedTypeSymbol { TypeArguments.Length: 1 } list)
        {
            type = list.TypeArguments[0];
        }
        if (type is not INamedTypeSymbol row) return null;
        var members = types.MembersOf(row);
        var key = members.FirstOrDefault(m => Attributes.Find(m, "System.ComponentModel.DataAnnotations", "KeyAttribute") is not null)
            ?? members.FirstOrDefault(m => MemberParser.WireName(m) == DefaultKey);
        return key is null ? null : MemberParser.WireName(key);
    }
}
