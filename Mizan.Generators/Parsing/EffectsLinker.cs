using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Resolves what a mutation names as affected, and finds which of its arguments narrow that.</summary>
internal sealed class EffectsLinker(ContextTable table)
{
    private const int MaxSuggestions = 3;

    /// <summary>The effects of a function, or null with the mistake that keeps it from being served.</summary>
    public EffectsSpec? Link(FunctionSpec function, out string? mistake)
    {
        var stale = new List<EffectSpec>();
        var merges = new List<EffectSpec>();
        foreach (var target in function.Affects)
        {
            mistake = LinkStale(function, target, stale);
            if (mistake is not null) return null;
        }
        foreach (var target in function.Merges)
        {
            mistake = LinkMerge(function, target, merges);
            if (mistake is not null) return null;
        }
        mistake = UnusedElement(function, [.. stale, .. merges]);
        return mistake is null ? new(Condense(stale).ToEquatableArray(), merges.Distinct().ToEquatableArray()) : null;
    }

    private string? LinkStale(FunctionSpec function, TargetSpec target, List<EffectSpec> effects)
    {
        var (context, member) = (target.Name, (string?)null);
        if (!target.IsContext && !table.IsContext(target.Name))
        {
            if (!table.TryFindFunction(target.Name, function, out var wireName, out var found))
            {
                return $"MIZ030 Affects names '{target.Name}', which is no context and no function{Suggest(target.Name)}";
            }
            if (found is null)
            {
                return table.IsPage(wireName)
                    ? $"MIZ031 Affects names function '{wireName}', which has a Route, so that no client holds its answer; name a context"
                    : $"MIZ031 Affects names function '{wireName}', which is outside every context, so there is nothing to fetch again";
            }
            (context, member) = (found, wireName);
        }
        var mistake = Scope(function, context, out var scope);
        if (mistake is null) effects.Add(new(context, member, null, null, scope));
        return mistake;
    }

    private string? LinkMerge(FunctionSpec function, TargetSpec target, List<EffectSpec> merges)
    {
        if (!table.IsContext(target.Name)) return $"MIZ030 Merge names '{target.Name}', which is no context{Suggest(target.Name)}";
        var slots = table.Slots(target.Name, ResultShape.Of(function.Result));
        if (slots.Count != 1)
        {
            var which = slots.Count == 0 ? "no function" : "more than one function";
            return $"MIZ036 Merge into '{target.Name}': {which} of the context has the mutation's result, "
                + "or a list of it, as its own result; use Affects";
        }
        var (slot, shape) = slots[0];
        if (shape.IsList && function.RowKey is null)
        {
            return $"MIZ036 Merge into '{target.Name}': rows of '{slot}' cannot be told apart; mark a property with [Key], or name one Id";
        }
        var mistake = Scope(function, target.Name, out var scope);
        if (mistake is null) merges.Add(new(target.Name, null, slot, shape.IsList ? function.RowKey : null, scope));
        return mistake;
    }

    // The three tiers: what AffectsParams returns, else equal names and types, else the whole context. By itself an
    // argument narrows only by what the context requires. A parameter that may be left out filters: an entry without it
    // shows everything, and what a mutation moves out of one filter's sight is stale there too.
    private string? Scope(FunctionSpec function, string context, out EquatableArray<ScopeSpec> scope)
    {
        var parameters = table.IsContext(context) ? table.Parameters(context) : new Dictionary<string, ContextParameter>();
        var found = new List<ScopeSpec>();
        scope = default;
        IEnumerable<ScopeSpec> offered = function.ScopeMethod is { } computed
            ? computed.Elements.Select(e => new ScopeSpec(e.WireName, e.CSharpName, e.Type, true, false))
            : ContextTable.Arguments(function).Where(a => !a.Type!.IsUpload).Select(a => new ScopeSpec(a.WireName, a.CSharpName, a.Type!, false, a.HasValueWhenAbsent));
        foreach (var offer in offered)
        {
            if (!parameters.TryGetValue(offer.WireName, out var parameter) || (!offer.IsComputed && !parameter.IsRequired)) continue;
            if (offer.Type.CSharp != parameter.CSharp)
            {
                var id = offer.IsComputed ? "MIZ033" : "MIZ032";
                return $"{id} '{offer.WireName}' would narrow context '{context}', "
                    + "but has another type there; give both the same, or another name";
            }
            found.Add(offer);
        }
        scope = found.OrderBy(s => s.WireName, StringComparer.Ordinal).ToEquatableArray();
        return null;
    }

    private static string? UnusedElement(FunctionSpec function, IReadOnlyList<EffectSpec> effects)
    {
        var unused = function.ScopeMethod?.Elements.FirstOrDefault(e => !effects.Any(f => f.Scope.Any(s => s.WireName == e.WireName)));
        return unused is null ? null : $"MIZ033 AffectsParams returns '{unused.WireName}', which is a parameter of none of the contexts";
    }

    // A context as a whole, which no argument can narrow, makes everything else about that context superfluous.
    private static IEnumerable<EffectSpec> Condense(List<EffectSpec> effects)
    {
        var whole = new HashSet<string>(effects.Where(e => e.Function is null && e.Scope.Count == 0).Select(e => e.Context));
        return effects.Distinct().Where(e => !whole.Contains(e.Context) || (e.Function is null && e.Scope.Count == 0));
    }

    private string Suggest(string name)
    {
        var near = table.Contexts.Concat(table.Functions)
            .Select(candidate => (Name: candidate, Distance: EditDistance.Between(candidate, SnakeCase.Of(name))))
            .Where(c => c.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(MaxSuggestions)
            .Select(c => $"'{c.Name}'")
            .ToArray();
        return near.Length == 0 ? "" : $"; did you mean {string.Join(" or ", near)}?";
    }
}
