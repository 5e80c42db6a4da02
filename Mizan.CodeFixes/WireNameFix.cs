using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Parsing;

namespace Mizan.CodeFixes;

/// <summary>MIZ005: spells a wire name in snake_case, where it is written or where it has to be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WireNameFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ005"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node)
    {
        if (Spell(node) is { } name) yield return ($"Name it '{name}' on the wire", "snake");
    }

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Spell(node) is not { } name) return;
        var literal = $"\"{name}\"";
        switch (node)
        {
            case LiteralExpressionSyntax:
                editor.Replace(node, SyntaxFactory.ParseExpression(literal));
                break;
            case ParameterSyntax parameter:
                editor.AddAttribute(parameter, $"WireName({literal})");
                break;
            case MethodDeclarationSyntax method when Places.Attribute(method) is { } attribute:
                editor.Set(attribute, "Name", literal);
                break;
        }
    }

    // Null where the same name would be written again, or none is left.
    private static string? Spell(SyntaxNode node)
    {
        var current = node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            ParameterSyntax parameter => SnakeCase.Of(parameter.Identifier.ValueText),
            MethodDeclarationSyntax method => SnakeCase.Of(method.Identifier.ValueText),
            _ => "",
        };
        var name = Spell(current);
        return ContextParser.IsWireName(name) && name != current ? name : null;
    }

    // What is no part of a name separates words. Letters beyond ASCII are left to the author, who knows their names.
    private static string Spell(string stated)
    {
        var name = new StringBuilder();
        foreach (var c in SnakeCase.Of(stated))
        {
            if (c > '\x7f') return "";
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9')) name.Append(c);
            else if (name.Length > 0 && name[name.Length - 1] != '_') name.Append('_');
        }
        return name.ToString().TrimEnd('_');
    }
}
