using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Emitting;

namespace Mizan.Generators.Parsing;

/// <summary>Default values of parameters as C#, so that a defining part repeats exactly what the implementing part says.</summary>
internal static class DefaultText
{
    public static string Of(IParameterSymbol parameter)
    {
        var value = parameter.ExplicitDefaultValue;
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        if (value is null)
        {
            return parameter.Type.IsValueType && type.Equals(parameter.Type, SymbolEqualityComparer.Default) ? "default" : "null";
        }
        return type.TypeKind == TypeKind.Enum ? EnumText((INamedTypeSymbol)type, value) : Literal(value, type);
    }

    /// <summary>A value that an attribute was given.</summary>
    public static string Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({TypeText.WithoutNull(type)})",
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => EnumText(type, constant.Value!),
        { Kind: TypedConstantKind.Primitive, Value: { } value } => Literal(value, constant.Type!),
        _ => "null",
    };

    private static string EnumText(INamedTypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && f.ConstantValue!.Equals(value));
        return member is not null
            ? $"{TypeText.WithoutNull(type)}.{CSharpText.Identifier(member.Name)}"
            : $"({TypeText.WithoutNull(type)})({Convert.ToString(value, CultureInfo.InvariantCulture)})";
    }

    private static string Literal(object value, ITypeSymbol type) => value switch
    {
        string text => CSharpText.Literal(text),
        char c => "'\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + "'",
        bool flag => flag ? "true" : "false",
        double number => Floating(number, "double", number.ToString("R", CultureInfo.InvariantCulture) + "D"),
        float number => Floating(number, "float", number.ToString("R", CultureInfo.InvariantCulture) + "F"),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"({TypeText.WithoutNull(type)})({Convert.ToString(value, CultureInfo.InvariantCulture)})",
    };

    private static string Floating(double number, string type, string text)
    {
        if (double.IsNaN(number)) return type + ".NaN";
        return double.IsInfinity(number) ? $"{type}.{(number > 0 ? "Positive" : "Negative")}Infinity" : text;
    }
}
