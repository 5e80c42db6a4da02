using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Analyzers;

/// <summary>
/// A source and what a rule says about it: marks where it fires, none where it is silent. Nothing else may be reported.
/// </summary>
/// <param name="Id">The rule.</param>
/// <param name="Name">What the case shows, as the name of its test.</param>
/// <param name="Source">The marked source.</param>
internal sealed record RuleCase(string Id, string Name, string Source)
{
    /// <summary>Part of what the first diagnostic of the rule says.</summary>
    public string? Says { get; init; }

    /// <summary>A library that the project references.</summary>
    public string? Library { get; init; }

    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Whether the rule fires.</summary>
    public bool Fires => Source.Contains("[|", StringComparison.Ordinal)
        || Source.Contains("{|" + Id, StringComparison.Ordinal);
}
