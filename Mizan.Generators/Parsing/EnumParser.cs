using Microsoft.CodeAnalysis;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Walks an enum.</summary>
internal static class EnumParser
{
    public static void Parse(INamedTypeSymbol type, NamedTypeResult result)
    {
        if (Attributes.Find(type, "System", "FlagsAttribute") is not null)
        {
            result.Refusal = $"enum '{TypeText.ForMessage(type)}' is marked [Flags]; "
                + "a combination has no name on the wire, so use a list of a plain enum";
            return;
        }
        result.Specs.AddRange(Describe(type, TypeText.CodecName(type), TypeResolver.HasStringEnumConverter(type), result));
    }

    /// <summary>An enum that a member has written with the names that it has in C#.</summary>
    public static TypeRef AsDeclared(INamedTypeSymbol type, NamedTypeResult result)
    {
        var name = TypeText.CodecName(type) + "AsDeclared";
        result.Specs.AddRange(Describe(type, name, keepsNames: true, result));
        return NamedTypeParser.Reference(type, name);
    }

    /// <summary>The name of a value on the wire, or null when no member has it.</summary>
    public static string? NameOf(INamedTypeSymbol type, object value, bool keepsNames) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && f.ConstantValue!.Equals(value)) is { } member
            ? WireName(member, keepsNames)
            : null;

    private static IEnumerable<EnumSpec> Describe(INamedTypeSymbol type, string codecName, bool keepsNames, NamedTypeResult result)
    {
        var values = new HashSet<object>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var variants = new List<VariantSpec>();
        var docs = result.Document(type);
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (!member.HasConstantValue) continue;
            var wireName = WireName(member, keepsNames);
            if (!names.Add(wireName))
            {
                result.Refusal = $"enum '{TypeText.ForMessage(type)}' has two members with the wire name '{wireName}'; "
                    + "tell them apart with [WireName]";
                yield break;
            }
            if (!UnicodeText.IsWellFormed(wireName))
            {
                result.Refusal = $"enum '{TypeText.ForMessage(type)}' has half of a character in the wire name of '{member.Name}'";
                yield break;
            }
            variants.Add(new(member.Name, wireName, !values.Add(member.ConstantValue!)));
            docs.Add(wireName, member);
        }
        var isAuxiliary = codecName != TypeText.CodecName(type);
        var path = TypePath.Of(type, isAuxiliary ? TypePath.AsDeclared : "");
        if (docs.ToSpec(path) is { } doc) result.Docs.Add(doc);
        yield return new EnumSpec
        {
            Type = NamedTypeParser.Reference(type, codecName),
            Namespace = TypeText.CodecNamespace(type),
            Name = codecName,
            Path = path,
            IsAuxiliary = isAuxiliary,
            Variants = variants.ToEquatableArray(),
        };
    }

    /// <summary>The name of a member on the wire.</summary>
    public static string WireName(IFieldSymbol member, bool keepsNames) =>
        Attributes.WireName(member)
        ?? Attributes.FindJson(member, "JsonStringEnumMemberNameAttribute").Argument<string>()
        ?? (keepsNames ? member.Name : SnakeCase.Of(member.Name));
}
