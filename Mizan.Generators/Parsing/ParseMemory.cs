using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Remembers what was parsed from a declaration, for as long as its own file stays the same and no other file declares anything
/// else: the compiler has every attributed declaration parsed again after each edit, and most edits are made within bodies. Only
/// a matter of speed: whatever is forgotten here is made again.
/// </summary>
internal sealed class ParseMemory
{
    private readonly DeclarationShape shape = new();
    private readonly object gate = new();
    // The driver keeps it as well, until the next edit.
    private Compilation? last;
    private Generation current = new();

    /// <summary>What a declaration was parsed to, or is parsed to now.</summary>
    public T Recall<T>(Compilation compilation, SyntaxNode declaration, Func<T> parse)
        where T : class => (T)For(compilation).Parsed.GetValue(declaration, _ => parse());

    /// <summary>The names that generated code has for types, in all compilations that mean the same.</summary>
    public TypeClaims ClaimsIn(Compilation compilation) => For(compilation).Claims;

    private Generation For(Compilation compilation)
    {
        lock (gate)
        {
            if (ReferenceEquals(last, compilation)) return current;
            if (last is null || !MeanTheSame(last, compilation)) current = new();
            last = compilation;
            return current;
        }
    }

    private bool MeanTheSame(Compilation before, Compilation after)
    {
        if (before.AssemblyName != after.AssemblyName || !before.Options.Equals(after.Options)) return false;
        if (!before.References.SequenceEqual(after.References)) return false;
        var (old, now) = (before.SyntaxTrees.ToArray(), after.SyntaxTrees.ToArray());
        return old.Length == now.Length && old.Zip(now, shape.AreAlike).All(areAlike => areAlike);
    }

    private sealed class Generation
    {
        public ConditionalWeakTable<SyntaxNode, object> Parsed { get; } = new();

        public TypeClaims Claims { get; } = new();
    }
}
