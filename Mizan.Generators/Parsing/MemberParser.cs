using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Finds the members of a type that are on the wire, by the platform serializer's rules.</summary>
internal static class MemberParser
{
    private const int IgnoreAlways = 1;
    private const int IgnoreWhenWritingDefault = 2;
    private const int IgnoreWhenWritingNull = 3;

    /// <summary>The properties and fields, the most derived type's first, each base type's behind.</summary>
    public static List<ISymbol> Collect(INamedTypeSymbol type, NamedTypeResult result)
    {
        var found = new List<ISymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            var members = level.GetMembers();
            foreach (var member in members.OfType<IPropertySymbol>())
            {
                if (!member.IsStatic && !member.IsIndexer) Consider(member);
            }
            foreach (var member in members.OfType<IFieldSymbol>())
            {
                if (!member.IsStatic && member.CanBeReferencedByName) Consider(member);
            }
        }
        return [.. found.OrderBy(Order)];

        void Consider(ISymbol member)
        {
            var isOnWire = IsOnWire(member);
            // A member that generated code cannot see hides nothing from it.
            if ((isOnWire || result.CanReach(member)) && names.Add(member.Name) && isOnWire) found.Add(member);
        }
    }

    /// <summary>The spec of a member, or null with the reason in the result.</summary>
    public static MemberSpec? Parse(ISymbol member, INamedTypeSymbol owner, IMethodSymbol? constructor, NamedTypeResult result)
    {
        var type = TypeOf(member);
        var parameter = ConstructorParser.ParameterOf(constructor, member);
        if (!result.CanReach(member) || (member is IPropertySymbol { GetMethod: { } get } && !result.CanReach(get)))
        {
            result.Refusal = $"member '{member.Name}' of type '{TypeText.ForMessage(member.ContainingType)}' "
                + "is marked [JsonInclude] but not reachable; make both it and its type internal or public";
            return null;
        }
        var named = new List<INamedTypeSymbol>();
        var resolved = Resolve(member, owner, type, named, result);
        if (resolved is null)
        {
            result.Refusal = WireTypes.Refusal($"{member.ContainingType.Name}.{member.Name}", type);
            return null;
        }
        result.Mentions.Add(new(member.Name, resolved, named));
        var access = AccessOf(member, parameter, result);
        var defaultText = parameter is { HasExplicitDefaultValue: true } ? DefaultText.Of(parameter) : null;
        return new MemberSpec
        {
            CSharpName = member.Name,
            WireName = WireName(member),
            Type = resolved,
            Access = access,
            IsRequired = access == MemberAccess.Initializer
                || Attributes.HasJson(member, "JsonRequiredAttribute")
                || parameter is { HasExplicitDefaultValue: false },
            Default = defaultText,
            Constraints = ConstraintParser.Parse(
                ConstraintSource.Of(member, parameter), member, type, defaultText, result.ConstraintMistakes),
            DefaultJson = parameter is { HasExplicitDefaultValue: true } ? DefaultJson.Of(parameter, resolved) : null,
            Omission = OmissionOf(member),
        };
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static TypeRef? Resolve(
        ISymbol member, INamedTypeSymbol owner, ITypeSymbol type, List<INamedTypeSymbol> named, NamedTypeResult result)
    {
        // A converter of a struct also serves the struct's nullable form, as it does in the platform.
        var isNullableStruct = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var converted = isNullableStruct ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (converted is INamedTypeSymbol { TypeKind: TypeKind.Enum } declared && TypeResolver.HasStringEnumConverter(member))
        {
            return EnumParser.AsDeclared(declared, result) with { Nullable = isNullableStruct, IsMembersOwn = true };
        }
        if (TypeResolver.CustomConverter(member, allowStringEnum: false) is not { } converter)
        {
            return TypeResolver.Resolve(type, Encoding(member, owner), named);
        }
        return TypeResolver.Converted(TypeText.WithoutNull(converted), converter) is { } resolved
            ? resolved with
            {
                IsMembersOwn = true,
                IsValueType = type.IsValueType,
                Nullable = isNullableStruct || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated),
            }
            : null;
    }

    private static MemberAccess AccessOf(ISymbol member, IParameterSymbol? parameter, NamedTypeResult result)
    {
        if (parameter is not null) return MemberAccess.Constructor;
        if (member is IFieldSymbol field)
        {
            return field.IsReadOnly ? MemberAccess.ReadOnly : field.IsRequired ? MemberAccess.Initializer : MemberAccess.Assignment;
        }
        var property = (IPropertySymbol)member;
        if (property.IsRequired) return MemberAccess.Initializer;
        if (property.SetMethod is not { } set) return MemberAccess.ReadOnly;
        var isUsable = set.DeclaredAccessibility == Accessibility.Public
            || (Attributes.HasJson(member, "JsonIncludeAttribute") && result.CanReach(set));
        if (!isUsable) return MemberAccess.ReadOnly;
        return set.IsInitOnly ? MemberAccess.OptionalInitializer : MemberAccess.Assignment;
    }

    private static bool IsOnWire(ISymbol member)
    {
        if (Attributes.FindJson(member, "JsonIgnoreAttribute") is { } ignore
            && (ignore.Named("Condition") as int? ?? IgnoreAlways) == IgnoreAlways)
        {
            return false;
        }
        if (Attributes.HasJson(member, "JsonIncludeAttribute")) return true;
        return member is IPropertySymbol
        {
            DeclaredAccessibility: Accessibility.Public,
            GetMethod.DeclaredAccessibility: Accessibility.Public,
        };
    }

    /// <summary>The name of a member on the wire.</summary>
    public static string WireName(ISymbol member) =>
        Attributes.WireName(member)
        ?? Attributes.FindJson(member, "JsonPropertyNameAttribute").Argument<string>()
        ?? SnakeCase.Of(member.Name);

    private static int Order(ISymbol member) =>
        Attributes.FindJson(member, "JsonPropertyOrderAttribute") is { ConstructorArguments.Length: 1 } order
        && order.ConstructorArguments[0].Value is int value ? value : 0;

    private static MemberOmission OmissionOf(ISymbol member) =>
        Attributes.FindJson(member, "JsonIgnoreAttribute")?.Named("Condition") switch
        {
            IgnoreWhenWritingDefault => MemberOmission.WhenDefault,
            IgnoreWhenWritingNull => MemberOmission.WhenNull,
            _ => MemberOmission.Never,
        };

    // What the type itself says holds for inherited members too, and is not inherited in its turn: the platform has it so.
    private static NumberEncoding Encoding(ISymbol member, INamedTypeSymbol owner)
    {
        const int AllowReadingFromString = 1;
        const int WriteAsString = 2;
        var attribute = Attributes.FindJson(member, "JsonNumberHandlingAttribute")
            ?? Attributes.FindJson(owner, "JsonNumberHandlingAttribute");
        if (attribute is not { ConstructorArguments.Length: 1 }
            || attribute.ConstructorArguments[0].Value is not int handling)
        {
            return NumberEncoding.Number;
        }
        if ((handling & WriteAsString) != 0) return NumberEncoding.Text;
        return (handling & AllowReadingFromString) != 0 ? NumberEncoding.NumberOrText : NumberEncoding.Number;
    }
}
