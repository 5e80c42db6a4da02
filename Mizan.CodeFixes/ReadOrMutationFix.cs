using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mizan.CodeFixes;

/// <summary>MIZ023: makes a function a read or a mutation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReadOrMutationFix : RuleFix
{
    private const string Mutation = "mutation";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["MIZ023"];

    private protected override IEnumerable<(string Title, string Key)> Choices(Diagnostic diagnostic, SyntaxNode node) =>
    [
        ("Remove Context: it is a mutation", Mutation),
        ("Remove Affects and Merge: it is a read", "read"),
    ];

    private protected override void Apply(FixEditor editor, Diagnostic diagnostic, SyntaxNode node, string key)
    {
        if (Places.Attribute(node) is not { } attribute) return;
        string[] superfluous = key == Mutation ? ["Context"] : ["Affects", "Merge", "AffectsParams"];
        foreach (var property in superfluous) editor.Unset(attribute, property);
    }
}
