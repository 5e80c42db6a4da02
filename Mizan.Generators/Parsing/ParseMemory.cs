using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Remembers what was parsed from a declaration, for as long as its own file stays the same and nothing that it can depend on
/// changes in another: the compiler has every attributed declaration parsed again after each edit, and most edits are made within
/// one method. Only a matter of speed: whatever is forgotten here is made again.
/// </summary>
internal sealed class ParseMemory
{
    private readonly FileOutlines outlines = new();
    private readonly object gate = new();
    // The driver keeps it as well, until the next edit.
    private Compilation? last;
    private Generation current = new(new(), new());

    /// <summary>What a function was parsed to, or is parsed to now.</summary>
    /// <param name="compilation">The compilation that is looked at.</param>
    /// <param name="declaration">The function's declaration.</param>
    /// <param name="container">The type that it is declared in.</param>
    /// <param name="parse">Parses it.</param>
    public ParsedFunction Recall(
        Compilation compilation, SyntaxNode declaration, INamedTypeSymbol container, Func<ParsedFunction> parse)
    {
        var generation = For(compilation);
        if (generation.Parsed.TryGetValue(declaration, out var known) && known.Stands(container, generation.Claims)) return known.Function;
        var function = parse();
        generation.Parsed.Remove(declaration);
        generation.Parsed.Add(declaration, new(function, container, generation.Claims));
        return function;
    }

    /// <summary>The names that generated code has for types, in all compilations that mean the same.</summary>
    public TypeClaims ClaimsIn(Compilation compilation) => For(compilation).Claims;

    private Generation For(Compilation compilation)
    {
        lock (gate)
        {
            if (ReferenceEquals(last, compilation)) return current;
            current = After(last is null ? OutlineChange.Anything : Compare(last, compilation));
            last = compilation;
            return current;
        }
    }

    private Generation After(OutlineChange change) => change switch
    {
        OutlineChange.Nothing => current,
        // Who has a name, and who is refused for it, depends on all that want it.
        OutlineChange.Methods => new(current.Parsed, new(current.Claims)),
        _ => new(new(), new()),
    };

    private OutlineChange Compare(Compilation before, Compilation after)
    {
        if (before.AssemblyName != after.AssemblyName || !before.Options.Equals(after.Options)) return OutlineChange.Anything;
        if (!before.References.SequenceEqual(after.References)) return OutlineChange.Anything;
        return outlines.Compare([.. before.SyntaxTrees], [.. after.SyntaxTrees]);
    }

    private sealed class Generation(ConditionalWeakTable<SyntaxNode, Remembered> parsed, TypeClaims claims)
    {
        public ConditionalWeakTable<SyntaxNode, Remembered> Parsed => parsed;

        public TypeClaims Claims => claims;
    }

    /// <summary>A function, the files of the type around it, and the claims among which that was last known to be right.</summary>
    private sealed class Remembered(ParsedFunction function, INamedTypeSymbol container, TypeClaims claims)
    {
        private readonly SyntaxTree[] files = FilesOf(container);
        private TypeClaims judged = claims;

        public ParsedFunction Function => function;

        // A function depends on other methods of its type: a guard, a scope, overloads.
        public bool Stands(INamedTypeSymbol container, TypeClaims now)
        {
            if (ReferenceEquals(judged, now)) return true;
            // One that was refused may have looked at types of which it says nothing.
            if (function.Function is null || !FilesOf(container).SequenceEqual(files)) return false;
            foreach (var type in function.Types)
            {
                if (type is NamedSpec named && !now.Renew(named.Key, named.Type.CSharp)) return false;
            }
            judged = now;
            return true;
        }

        private static SyntaxTree[] FilesOf(INamedTypeSymbol type) => [.. type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree)];
    }
}
