using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Emitting;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Reads <c>[AllowedValues]</c>: constants in the type of the value.</summary>
internal static class AllowedParser
{
    private const string Name = "AllowedValues";

    public static AllowedSpec? Parse(AttributeData attribute, ConstraintTarget target, List<string> mistakes)
    {
        var hasConstants = target.Type.TypeKind == TypeKind.Enum
            || target.Scalar is Scalar.Bool or Scalar.String or Scalar.Char
            || CanonicalNumber.IsNumber(target.Scalar);
        if (!hasConstants)
        {
            mistakes.Add(ConstraintParser.Inapplicable(Name, target, "strings, numbers, bool, char and enums"));
            return null;
        }
        var values = new List<AllowedValue>();
        foreach (var constant in Constants(attribute))
        {
            // Null passes wherever the type has it.
            if (constant.IsNull) continue;
            if (Value(constant, target) is not { } value)
            {
                mistakes.Add($"[AllowedValues] on {target.Name} lists {DefaultText.Of(constant)}, "
                    + $"which is no value of type {target.TypeName}; take it off the list");
                return null;
            }
            if (!values.Any(v => v.Json == value.Json)) values.Add(value);
        }
        if (values.Count == 0)
        {
            mistakes.Add($"[AllowedValues] on {target.Name} lets no value pass; list one");
            return null;
        }
        var message = OwnMessage.Parse(attribute, Name, target, mistakes);
        // Both truth values are all that there are.
        return target.Scalar == Scalar.Bool && values.Count == 2
            ? null
            : new AllowedSpec(values.ToEquatableArray()) { OwnMessage = message };
    }

    private static IEnumerable<TypedConstant> Constants(AttributeData attribute) => attribute.ConstructorArguments.SelectMany(argument =>
        argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values : Enumerable.Repeat(argument, 1));

    private static AllowedValue? Value(TypedConstant constant, ConstraintTarget target)
    {
        if (target.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
        {
            var keepsNames = TypeResolver.HasStringEnumConverter(target.Symbol) || TypeResolver.HasStringEnumConverter(type);
            return SymbolEqualityComparer.Default.Equals(constant.Type, type)
                && EnumParser.NameOf(type, constant.Value!, keepsNames) is { } name
                    ? new(name, JsonText.Quote(name), DefaultText.Of(constant))
                    : null;
        }
        return (target.Scalar, constant.Kind == TypedConstantKind.Primitive ? constant.Value : null) switch
        {
            (Scalar.String, string text) => new(text, JsonText.Quote(text), CSharpText.Literal(text)),
            (Scalar.Char, char c) => new(c.ToString(), JsonText.Quote(c.ToString()), DefaultText.Of(constant)),
            (Scalar.Bool, bool flag) => new(flag ? "true" : "false", flag ? "true" : "false", flag ? "true" : "false"),
            ({ } scalar, { } number) when CanonicalNumber.IsNumber(scalar) => Number(scalar, number),
            _ => null,
        };
    }

    // By value, so that 1 is among the values of a long, which the platform would compare with a boxed int.
    private static AllowedValue? Number(Scalar scalar, object value)
    {
        var limit = value switch
        {
            int or double => Limit.Read(value, scalar),
            float real => Limit.Read(CanonicalNumber.Of(real), scalar),
            sbyte or byte or short or ushort or uint or long or ulong =>
                Limit.Read(Convert.ToString(value, CultureInfo.InvariantCulture), scalar),
            _ => null,
        };
        if (limit is null || limit.Beyond != 0 || limit.CompareTo(limit.Rounded(isUp: true)) != 0) return null;
        var (lowest, highest) = Limit.Bounds(scalar);
        if (limit.IsBelow(lowest) || limit.IsAbove(highest)) return null;
        return new(limit.Text, limit.Text, CSharpText.Number(limit.Text, scalar));
    }
}
