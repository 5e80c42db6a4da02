using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Explain;

/// <summary>Values that a server takes, as JSON texts, for examples.</summary>
internal sealed class SampleValue(DocumentIndex index)
{
    // Types that hold themselves end somewhere, since nothing endless can be written.
    private const int MaxDepth = 8;

    /// <summary>A value for an argument or a field.</summary>
    public string Of(IrField field) => Of(field.Type, field.Constraints, 0);

    /// <summary>A value of a type.</summary>
    public string Of(IrType type) => Of(type, IrConstraints.None, 0);

    /// <summary>A JSON string.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string Of(IrType type, IrConstraints constraints, int depth)
    {
        if (constraints.Allowed.Count > 0) return constraints.Allowed[0];
        if (depth > MaxDepth) return type.Nullable ? "null" : type.Item is null ? "{}" : "[]";
        return index.FormOf(type.Name) switch
        {
            TypeForm.Enum => index.Enums[type.Name].Variants is { Count: > 0 } variants ? Quoted(variants[0].Name) : "null",
            TypeForm.Struct => $"{{{Members(index.Structs[type.Name], depth)}}}",
            TypeForm.Union => Case(index.Unions[type.Name], depth),
            TypeForm.Composite => Elements(type, constraints, depth),
            _ => type.IsText ? Quoted(Scalar(type.Name, constraints)) : Scalar(type.Name, constraints),
        };
    }

    private string Members(IrStruct type, int depth) => string.Join(
        ",",
        type.Fields.Where(field => !field.Optional)
            .Select(field => $"{Quoted(field.Name)}:{Of(field.Type, field.Constraints, depth + 1)}"));

    private string Case(IrUnion union, int depth)
    {
        if (union.Cases.Count == 0) return "null";
        var item = union.Cases[0];
        var members = Members(index.Structs[item.Struct], depth);
        if (item.Value is null) return $"{{{members}}}";
        var value = item.IsNumber ? item.Value : Quoted(item.Value);
        return $"{{{Quoted(union.Discriminator)}:{value}{(members.Length > 0 ? "," : "")}{members}}}";
    }

    private string Elements(IrType type, IrConstraints constraints, int depth)
    {
        var item = Of(type.Item!, IrConstraints.None, depth + 1);
        if (type.Name == IrTypeNames.Map) return $"{{\"key\":{item}}}";
        return $"[{string.Join(",", Enumerable.Repeat(item, Math.Clamp(constraints.MinLength ?? 1, 1, MaxDepth)))}]";
    }

    private static string Scalar(string name, IrConstraints constraints) => name switch
    {
        "bool" => "true",
        "char" => "\"x\"",
        "uuid" => "\"00000000-0000-0000-0000-000000000001\"",
        "datetime" or "datetime-offset" => "\"2030-01-31T12:00:00Z\"",
        "date" => "\"2030-01-31\"",
        "time" => "\"12:00:00\"",
        "duration" => "\"01:00:00\"",
        "uri" => "\"https://example.org/\"",
        "bytes" => "\"AQID\"",
        "json" => "{}",
        "string" => Quoted(Text(constraints)),
        _ => Number(constraints),
    };

    private static string Text(IrConstraints constraints)
    {
        var text = constraints.Format switch
        {
            "email" => "ada@example.org",
            "url" => "https://example.org/",
            "phone" => "+49 30 123456",
            _ => "text",
        };
        if (constraints.MinLength > text.Length) text = text.PadRight(constraints.MinLength.Value, 'x');
        return constraints.MaxLength < text.Length ? text[..constraints.MaxLength.Value] : text;
    }

    private static string Number(IrConstraints constraints)
    {
        if (Bound(constraints.Min) is { } least && least + (constraints.MinExclusive ? 1 : 0) is > 1 and var from) return Written(from);
        if (Bound(constraints.Max) is { } most && most - (constraints.MaxExclusive ? 1 : 0) is < 1 and var to) return Written(to);
        return "1";
    }

    private static decimal? Bound(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && Math.Abs(bound) < long.MaxValue
            ? bound
            : null;

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
