using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>What walking one named type gave: its spec or the reason against it, and the types that it mentions.</summary>
/// <param name="compilation">The compilation that the generated code becomes a part of.</param>
internal sealed class NamedTypeResult(Compilation compilation)
{
    /// <summary>The specs of the type itself; a union whose base is concrete has two.</summary>
    public List<NamedSpec> Specs { get; } = [];

    /// <summary>What documentation comments say of it.</summary>
    public List<DocSpec> Docs { get; } = [];

    /// <summary>Why the type cannot cross the wire, with the member that is to blame.</summary>
    public string? Refusal { get; set; }

    /// <summary>What is wrong with the constraints on its members: it says nothing against results, which nothing holds to them.</summary>
    public List<string> ConstraintMistakes { get; } = [];

    /// <summary>Whether generated code can name a type or member.</summary>
    public bool CanReach(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    /// <summary>Begins to collect what comments say of a type.</summary>
    public DocParser Document(INamedTypeSymbol type) =>
        new(type, SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));

    /// <summary>The types of its members.</summary>
    public List<Mention> Mentions { get; } = [];
}

/// <summary>A type that a wire type mentions.</summary>
/// <param name="Member">The member that mentions it, for paths; empty for a list's element or a case.</param>
/// <param name="Type">The type.</param>
/// <param name="Symbol">The named types within it, which are walked in their turn.</param>
internal sealed record Mention(string Member, TypeRef Type, IReadOnlyList<INamedTypeSymbol> Symbol);
