using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Walks a type whose cases are listed with <c>[JsonDerivedType]</c>.</summary>
internal static class UnionParser
{
    private const string DefaultDiscriminator = "$type";

    public static void Parse(INamedTypeSymbol type, NamedTypeResult result)
    {
        var cases = new List<CaseSpec>();
        var numeric = 0;
        foreach (var attribute in type.GetAttributes())
        {
            if (!KnownTypes.Is(attribute.AttributeClass, KnownTypes.Json, "JsonDerivedTypeAttribute")) continue;
            if (ParseCase(type, attribute, result, cases)) numeric++;
        }
        if (result.Refusal is not null) return;
        if (numeric != 0 && numeric != cases.Count)
        {
            result.Refusal = $"type '{TypeText.ForMessage(type)}' tells some cases apart by number and others by text; use one of the two";
            return;
        }
        var isConcrete = type is { IsAbstract: false, TypeKind: TypeKind.Class };
        var name = TypeText.CodecName(type);
        var plainName = name + "Plain";
        if (isConcrete) ObjectParser.Parse(type, plainName, result);
        var path = TypePath.Of(type);
        if (result.Document(type).ToSpec(path) is { } doc) result.Docs.Add(doc);
        result.Specs.Insert(0, new UnionSpec
        {
            Type = NamedTypeParser.Reference(type, name),
            Namespace = TypeText.CodecNamespace(type),
            Name = name,
            Path = path,
            Discriminator = Attributes.FindJson(type, "JsonPolymorphicAttribute")?.Named("TypeDiscriminatorPropertyName") as string
                ?? DefaultDiscriminator,
            IsNumeric = numeric > 0,
            Cases = cases.ToEquatableArray(),
            BaseCodec = isConcrete ? NamedTypeParser.Reference(type, plainName).Codec : null,
        });
    }

    // Returns whether the case is told apart by a number.
    private static bool ParseCase(INamedTypeSymbol type, AttributeData attribute, NamedTypeResult result, List<CaseSpec> cases)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length == 0 || arguments[0].Value is not INamedTypeSymbol derived) return false;
        var discriminator = arguments.Length > 1 ? arguments[1].Value : null;
        var text = discriminator is null ? null : Convert.ToString(discriminator, CultureInfo.InvariantCulture);
        if (text is not null && cases.Any(c => c.Discriminator == text))
        {
            result.Refusal = $"type '{TypeText.ForMessage(type)}' has two cases '{text}'";
            return false;
        }
        if (text is not null && !UnicodeText.IsWellFormed(text))
        {
            result.Refusal = $"type '{TypeText.ForMessage(type)}' has half of a character in the discriminator of a case";
            return false;
        }
        var isSelf = SymbolEqualityComparer.Default.Equals(derived, type);
        var isUnion = !isSelf
            && derived.GetAttributes().Any(a => KnownTypes.Is(a.AttributeClass, KnownTypes.Json, "JsonDerivedTypeAttribute"));
        if (derived.IsAbstract || isUnion || (derived.IsGenericType && derived.IsUnboundGenericType))
        {
            result.Refusal = $"case '{TypeText.ForMessage(derived)}' of '{TypeText.ForMessage(type)}' "
                + "has to be a concrete type that is not polymorphic itself";
            return false;
        }
        var name = TypeText.CodecName(derived) + (isSelf ? "Plain" : "");
        var reference = NamedTypeParser.Reference(derived, name);
        cases.Add(new(reference.CSharp, reference.Codec!, text));
        if (!isSelf) result.Mentions.Add(new("", reference, [derived]));
        return discriminator is int;
    }
}
