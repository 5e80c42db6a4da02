using System.Globalization;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Default values of parameters as JSON, as they would stand on the wire.</summary>
internal static class DefaultJson
{
    private static readonly Dictionary<Scalar, string> Zeros = new()
    {
        [Scalar.Uuid] = "00000000-0000-0000-0000-000000000000",
        [Scalar.DateTime] = "0001-01-01T00:00:00",
        [Scalar.DateTimeOffset] = "0001-01-01T00:00:00+00:00",
        [Scalar.Date] = "0001-01-01",
        [Scalar.Time] = "00:00:00",
        [Scalar.Duration] = "00:00:00",
    };

    /// <summary>The value; none where that is null, which goes without saying, or has no form that can be told from outside.</summary>
    public static string? Of(IParameterSymbol parameter, TypeRef type)
    {
        var value = parameter.ExplicitDefaultValue;
        if (type.Form == TypeForm.Named) return value is null ? null : OfEnum(parameter.Type, value, type);
        if (type.Form != TypeForm.Scalar || (value is null && type.Nullable)) return null;
        if (value is null) return Zeros.TryGetValue(type.Scalar, out var zero) ? JsonText.Quote(zero) : null;
        return type.Encoding == NumberEncoding.Text && OfPrimitive(value) is { } number ? JsonText.Quote(number) : OfPrimitive(value);
    }

    private static string? OfEnum(ITypeSymbol type, object value, TypeRef reference)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && f.ConstantValue!.Equals(value));
        if (member is null) return null;
        return JsonText.Quote(EnumParser.WireName(member, reference.IsMembersOwn || TypeResolver.HasStringEnumConverter(type)));
    }

    private static string? OfPrimitive(object value) => value switch
    {
        string text => UnicodeText.IsWellFormed(text) ? JsonText.Quote(text) : null,
        char c => char.IsSurrogate(c) ? null : JsonText.Quote(c.ToString()),
        bool flag => flag ? "true" : "false",
        double number => double.IsNaN(number) || double.IsInfinity(number) ? null : KdlNumber.From(number).Text,
        float number => float.IsNaN(number) || float.IsInfinity(number) ? null : Shortest(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    // Not "R": the platforms that run compilers do not agree about it.
    private static string Shortest(float number)
    {
        const int MostDigits = 9;
        for (var digits = 6; ; digits++)
        {
            var text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            var isExact = (float)double.Parse(text, CultureInfo.InvariantCulture) == number;
            if (isExact || digits == MostDigits) return KdlNumber.TryParse(text)!.Text;
        }
    }
}
