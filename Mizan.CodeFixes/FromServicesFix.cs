using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mizan.CodeFixes;

/// <summary>MIZ006: takes a parameter from the services, where it is an interface or an abstract class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FromServicesFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ006"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node)
    {
        // The words name this way out exactly where it is one.
        if (diagnostic.GetMessage(null).Contains("[FromServices]")) yield return ("Take it from the services", "services");
    }

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Places.Parameter(node) is { } parameter && diagnostic.GetMessage(null).Contains("[FromServices]"))
        {
            editor.AddServiceAttribute(parameter);
        }
    }
}
