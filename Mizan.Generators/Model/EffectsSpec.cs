namespace Mizan.Generators.Model;

/// <summary>What an attribute names as affected: a context by its type, or whatever has a name.</summary>
/// <param name="Name">The context's name, or the name as it is written.</param>
/// <param name="IsContext">Whether it is known to be a context.</param>
internal sealed record TargetSpec(string Name, bool IsContext);

/// <summary>The static method that computes a mutation's scope.</summary>
/// <param name="Method">The method, qualified from <c>global::</c>.</param>
/// <param name="Arguments">What it is called with: parameters of the function by their C# names; null for the result.</param>
/// <param name="Elements">What it returns, element by element.</param>
internal sealed record ScopeMethodSpec(string Method, EquatableArray<string> Arguments, EquatableArray<ScopeElement> Elements)
{
    /// <summary>Stands for the result among the arguments.</summary>
    public const string Result = "";
}

/// <summary>An element of a computed scope.</summary>
/// <param name="CSharpName">Its name in C#.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Type">Its type.</param>
internal sealed record ScopeElement(string CSharpName, string WireName, TypeRef Type);

/// <summary>The static method that judges a caller.</summary>
/// <param name="Method">The method, qualified from <c>global::</c>.</param>
/// <param name="IsAsync">Whether it returns a value task.</param>
internal sealed record GuardSpec(string Method, bool IsAsync);

/// <summary>What a mutation makes stale and what it merges, with every name resolved.</summary>
/// <param name="Stale">What clients fetch again.</param>
/// <param name="Merges">What clients splice in.</param>
internal sealed record EffectsSpec(EquatableArray<EffectSpec> Stale, EquatableArray<EffectSpec> Merges)
{
    /// <summary>Whether the arguments that narrow an effect have to be told apart from their default values.</summary>
    public bool Scopes(string wireName) => Stale.Concat(Merges).Any(e => e.Scope.Any(s => !s.IsComputed && s.WireName == wireName));
}

/// <summary>One effect.</summary>
/// <param name="Context">The context.</param>
/// <param name="Function">The one member that is meant, or null.</param>
/// <param name="Slot">The member that takes a merged value.</param>
/// <param name="Key">The key of the rows of a list slot.</param>
/// <param name="Scope">What narrows it, sorted by wire name.</param>
internal sealed record EffectSpec(string Context, string? Function, string? Slot, string? Key, EquatableArray<ScopeSpec> Scope);

/// <summary>A parameter that narrows an effect.</summary>
/// <param name="WireName">Its name.</param>
/// <param name="CSharpName">The argument, or the element of the computed scope, that gives its value.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsComputed">Whether it is an element of the computed scope.</param>
/// <param name="HasDefault">Whether the argument may be absent and yet have a value.</param>
internal sealed record ScopeSpec(string WireName, string CSharpName, TypeRef Type, bool IsComputed, bool HasDefault);
