using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Walks an enum.</summary>
internal static class EnumParser
{
    public static void Parse(INamedTypeSymbol type, NamedTypeResult result)
    {
        if (Attributes.Find(type, "System", "FlagsAttribute") is not null)
        {
            result.Refusal = $"enum '{TypeText.ForMessage(type)}' is marked [Flags]; a combination has no name on the wire, so use a list of a plain enum";
            return;
        }
        var keepsNames = Attributes.FindJson(type, "JsonConverterAttribute").Argument<INamedTypeSymbol>() is { } converter
            && TypeResolver.IsStringEnumConverter(converter);
        var values = new HashSet<object>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var variants = new List<VariantSpec>();
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (!member.HasConstantValue) continue;
            var wireName = WireName(member, keepsNames);
            if (!names.Add(wireName))
            {
                result.Refusal = $"enum '{TypeText.ForMessage(type)}' has two members with the wire name '{wireName}'";
                return;
            }
            variants.Add(new(member.Name, wireName, !values.Add(member.ConstantValue!)));
        }
        var name = TypeText.CodecName(type);
        result.Specs.Add(new EnumSpec
        {
            Type = NamedTypeParser.Reference(type, name),
            Namespace = TypeText.CodecNamespace(type),
            Name = name,
            Variants = variants.ToEquatableArray(),
        });
    }

    private static string WireName(IFieldSymbol member, bool keepsNames) =>
        Attributes.WireName(member)
        ?? Attributes.FindJson(member, "JsonStringEnumMemberNameAttribute").Argument<string>()
        ?? (keepsNames ? member.Name : SnakeCase.Of(member.Name));
}
