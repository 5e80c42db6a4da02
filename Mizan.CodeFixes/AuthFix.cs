using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mizan.CodeFixes;

/// <summary>MIZ050, MIZ051: states who may call a mutation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AuthFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ050", "MIZ051"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node)
    {
        yield return ("State Auth.Required: callers need an identity", "Auth.Required");
        if (diagnostic.Id == "MIZ051") yield return ("State Auth.None: anyone may call", "Auth.None");
    }

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Places.Attribute(node) is { } attribute) editor.Set(attribute, "Auth", key);
    }
}
