using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Turns validation attributes into constraints. A mistake in one leaves it out, and is put into words.</summary>
internal sealed class ConstraintParser(ConstraintTarget target, List<string> mistakes)
{
    // In the order of the specs, which is that of the messages too.
    private PresenceSpec? presence;
    private readonly LengthParser lengths = new(target, mistakes);
    private RangeSpec? range;
    private PatternSpec? pattern;
    private FormatSpec? format;
    private AllowedSpec? allowed;

    /// <summary>The constraints on a parameter or member.</summary>
    public static EquatableArray<ConstraintSpec> Parse(
        IReadOnlyList<AttributeData> attributes, ISymbol symbol, ITypeSymbol type, string? defaultText, List<string> mistakes)
    {
        if (attributes.Count == 0) return default;
        var parser = new ConstraintParser(new ConstraintTarget(symbol, type, defaultText), mistakes);
        foreach (var attribute in attributes) parser.Read(attribute);
        var specs = new ConstraintSpec?[] { parser.presence }
            .Concat(parser.lengths.ToSpecs())
            .Concat([parser.range, parser.pattern, parser.format, parser.allowed]);
        return specs.OfType<ConstraintSpec>().ToEquatableArray();
    }

    private void Read(AttributeData attribute)
    {
        var type = attribute.AttributeClass!;
        var name = AttributeName(type);
        switch (ConstraintSource.IsPlatforms(type) ? name : "")
        {
            case "Required":
                var isText = target.IsText && attribute.Named("AllowEmptyStrings") is not true;
                presence = new PresenceSpec(!isText, !target.HasDefault) { OwnMessage = Message(attribute, name) };
                break;
            case "StringLength" or "Length" or "MinLength" or "MaxLength":
                lengths.Read(attribute, name);
                break;
            case "Range":
                range = RangeParser.Parse(attribute, target, mistakes);
                break;
            case "RegularExpression":
                pattern = PatternParser.Parse(attribute, target, mistakes);
                break;
            case "EmailAddress" or "Url" or "Phone":
                ReadFormat(attribute, name);
                break;
            case "AllowedValues":
                allowed = AllowedParser.Parse(attribute, target, mistakes);
                break;
            // Only tells programs that draw forms what a value is; it accepts every one.
            case "DataType":
                break;
            default:
                mistakes.Add($"[{name}] on {target.Name} is not enforced on the wire; "
                    + "check the value in the function, and take the attribute off what a client sends");
                break;
        }
    }

    private void ReadFormat(AttributeData attribute, string name)
    {
        var isUri = name == "Url" && target.Scalar == Scalar.Uri;
        if (!target.IsText && !isUri)
        {
            mistakes.Add(Inapplicable(name, target, "strings"));
            return;
        }
        if (format is not null)
        {
            mistakes.Add($"[{name}] on {target.Name} stands beside another form of text; keep one of the two");
            return;
        }
        var form = name == "EmailAddress" ? TextFormat.Email : name == "Url" ? TextFormat.Url : TextFormat.Phone;
        format = new FormatSpec(form, isUri) { OwnMessage = Message(attribute, name) };
    }

    private string? Message(AttributeData attribute, string name) => OwnMessage.Parse(attribute, name, target, mistakes);

    /// <summary>The words for an attribute on a type that it says nothing of.</summary>
    public static string Inapplicable(string attribute, ConstraintTarget target, string types) =>
        $"[{attribute}] on {target.Name} does not apply to type {target.TypeName}; it is for {types}";

    private static string AttributeName(INamedTypeSymbol type)
    {
        const string Suffix = "Attribute";
        return type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - Suffix.Length) : type.Name;
    }
}
