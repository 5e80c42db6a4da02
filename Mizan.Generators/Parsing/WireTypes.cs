using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>
/// The wire types of one compilation. Every named type is walked once, however many functions mention it, and specs
/// that are equal to those of the compilation before are shared with it, so that comparing them costs a reference.
/// </summary>
internal sealed class WireTypes(SpecPool pool, Compilation compilation, TypeClaims claims)
{
    private readonly Dictionary<ITypeSymbol, NamedTypeResult> walked = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<ITypeSymbol, Mention?> resolutions = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<ITypeSymbol, string> declared = new(SymbolEqualityComparer.IncludeNullability);
    private readonly object gate = new();

    /// <summary>Resolves a type, and adds it and all that it is made of to a closure.</summary>
    /// <returns>Why the type cannot cross the wire, with the path to the culprit; null when it can.</returns>
    public string? Add(TypeClosure closure, ITypeSymbol type, bool isRead, out TypeRef? resolved)
    {
        var mention = Resolve(type);
        resolved = mention?.Type;
        if (mention is null) return Refusal("", type);
        closure.AddPlain(pool, mention.Type);
        foreach (var symbol in mention.Symbol)
        {
            if (Add(closure, symbol, "", isRead) is { } refusal) return refusal;
        }
        return null;
    }

    /// <summary>The types that were walked, with what each became.</summary>
    public IReadOnlyList<(INamedTypeSymbol Type, IReadOnlyList<NamedSpec> Specs)> Walked
    {
        get
        {
            lock (gate) return [.. walked.Select(pair => ((INamedTypeSymbol)pair.Key, (IReadOnlyList<NamedSpec>)pair.Value.Specs))];
        }
    }

    /// <summary>The members of a type that are on the wire.</summary>
    public IReadOnlyList<ISymbol> MembersOf(INamedTypeSymbol type) => MemberParser.Collect(type, new(compilation));

    /// <summary>A type as it is declared. Putting such texts together is most of what parsing costs, so each is made once.</summary>
    public string Declared(ITypeSymbol type)
    {
        lock (gate)
        {
            if (!declared.TryGetValue(type, out var text)) declared.Add(type, text = TypeText.Declared(type));
            return text;
        }
    }

    private Mention? Resolve(ITypeSymbol type)
    {
        lock (gate)
        {
            if (resolutions.TryGetValue(type, out var known)) return known;
            var named = new List<INamedTypeSymbol>();
            var mention = TypeResolver.Resolve(type, NumberEncoding.Number, named) is { } resolved ? new Mention("", resolved, named) : null;
            resolutions.Add(type, mention);
            return mention;
        }
    }

    /// <summary>The words for a type without a wire format.</summary>
    public static string Refusal(string path, ITypeSymbol type) =>
        $"{(path.Length == 0 ? "" : $"'{path}' of ")}type '{TypeText.ForMessage(type)}' cannot cross the wire";

    private string? Add(TypeClosure closure, INamedTypeSymbol symbol, string path, bool isRead)
    {
        var result = Walk(symbol);
        if (result.Refusal is not null) return path.Length == 0 ? result.Refusal : $"{path}: {result.Refusal}";
        if (isRead && result.Specs.OfType<ObjectSpec>().FirstOrDefault(s => s.WriteOnly is not null) is { } unreadable)
        {
            return $"{(path.Length == 0 ? "" : path + ": ")}type '{TypeText.ForMessage(symbol)}' {unreadable.WriteOnly}";
        }
        if (!closure.Enter(symbol, isRead)) return null;
        closure.Add(result);
        if (isRead) closure.AddConstraintMistakes(result.ConstraintMistakes, path);
        foreach (var mention in result.Mentions)
        {
            closure.AddPlain(pool, mention.Type);
            var memberPath = mention.Member.Length == 0 ? path : path.Length == 0 ? mention.Member : $"{path}.{mention.Member}";
            foreach (var inner in mention.Symbol)
            {
                if (Add(closure, inner, memberPath, isRead) is { } refusal) return refusal;
            }
        }
        return null;
    }

    private NamedTypeResult Walk(INamedTypeSymbol symbol)
    {
        lock (gate)
        {
            if (walked.TryGetValue(symbol, out var known)) return known;
            var result = NamedTypeParser.Parse(symbol, new(compilation));
            for (var i = 0; i < result.Specs.Count; i++) result.Specs[i] = (NamedSpec)pool.Share(result.Specs[i]);
            for (var i = 0; i < result.Docs.Count; i++) result.Docs[i] = pool.Share(result.Docs[i]);
            foreach (var spec in result.Specs)
            {
                if (claims.Claim(spec.Key, spec.Type.CSharp, Shown(symbol)) is not { } owner) continue;
                result.Refusal = $"types '{owner}' and '{TypeText.ForMessage(symbol)}' "
                    + "would have the same name in generated code, where case does not count; rename one of them";
            }
            walked.Add(symbol, result);
            return result;
        }
    }

    private static string Shown(INamedTypeSymbol symbol) => symbol.TypeArguments.IsEmpty ? symbol.Name : TypeText.ForMessage(symbol);
}
