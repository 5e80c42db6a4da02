using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Resolves what a mutation names as affected, and finds which of its arguments narrow that.</summary>
internal sealed class EffectsLinker(ContextTable table)
{
    /// <summary>The effects of a function, or null with the mistakes that keep it from being served.</summary>
    public EffectsSpec? Link(FunctionSpec function, out EquatableArray<Problem> problems)
    {
        var found = new List<Problem>();
        var (stale, merges) = Resolve(function, found);
        if (found.Count == 0 && UnusedElement(function, [.. stale, .. merges]) is { } unused) found.Add(unused);
        // Two members of one context are narrowed by the same parameter, and wrongly in the same way.
        problems = found.Distinct().ToEquatableArray();
        return found.Count > 0 ? null : new(
            Condense(stale.OfType<EffectSpec>()).ToEquatableArray(),
            merges.OfType<EffectSpec>().Distinct().ToEquatableArray());
    }

    /// <summary>The effect of each target, in the order in which they are listed; null where there is none.</summary>
    public (IReadOnlyList<EffectSpec?> Stale, IReadOnlyList<EffectSpec?> Merges) Resolve(FunctionSpec function, List<Problem> problems) => (
        [.. function.Affects.Select((target, index) => LinkStale(function, target, ProblemSite.Element("Affects", index), problems))],
        [.. function.Merges.Select((target, index) => LinkMerge(function, target, ProblemSite.Element("Merge", index), problems))]);

    private EffectSpec? LinkStale(FunctionSpec function, TargetSpec target, ProblemSite site, List<Problem> problems)
    {
        var (context, member) = (target.Name, (string?)null);
        if (!target.IsContext && !table.IsContext(target.Name))
        {
            if (!table.TryFindFunction(target.Name, function, out var wireName, out var found))
            {
                return Unknown($"Affects names '{target.Name}', which is no context and no function", target, site, problems);
            }
            if (found is null)
            {
                var message = table.IsPage(wireName)
                    ? $"Affects names function '{wireName}', which has a Route, so that no client holds its answer; name a context"
                    : $"Affects names function '{wireName}', which is outside every context, so there is nothing to fetch again";
                problems.Add(new("MIZ031", message, site));
                return null;
            }
            (context, member) = (found, wireName);
        }
        return Scope(function, context, problems) is { } scope ? new(context, member, null, null, scope) : null;
    }

    private EffectSpec? LinkMerge(FunctionSpec function, TargetSpec target, ProblemSite site, List<Problem> problems)
    {
        if (!table.IsContext(target.Name)) return Unknown($"Merge names '{target.Name}', which is no context", target, site, problems);
        var slots = table.Slots(target.Name, ResultShape.Of(function.Result));
        if (slots.Count != 1)
        {
            var which = slots.Count == 0 ? "no function" : "more than one function";
            var message = $"Merge into '{target.Name}': {which} of the context has the mutation's result, "
                + "or a list of it, as its own result; use Affects";
            problems.Add(new("MIZ036", message, site));
            return null;
        }
        var (slot, shape) = slots[0];
        if (shape.IsList && function.RowKey is null)
        {
            var message = $"Merge into '{target.Name}': rows of '{slot}' cannot be told apart; mark a property with [Key], or name one Id";
            problems.Add(new("MIZ036", message, site));
            return null;
        }
        return Scope(function, target.Name, problems) is { } scope
            ? new(target.Name, null, slot, shape.IsList ? function.RowKey : null, scope)
            : null;
    }

    private EffectSpec? Unknown(string message, TargetSpec target, ProblemSite site, List<Problem> problems)
    {
        problems.Add(Suggestions.Complete(new("MIZ030", message, site) { Sought = target.Name }, table.Names));
        return null;
    }

    // The three tiers: what AffectsParams returns, else equal names and types, else the whole context. By itself an
    // argument narrows only by what the context requires. A parameter that may be left out filters: an entry without it
    // shows everything, and what a mutation moves out of one filter's sight is stale there too.
    private EquatableArray<ScopeSpec>? Scope(FunctionSpec function, string context, List<Problem> problems)
    {
        var parameters = table.IsContext(context) ? table.Parameters(context) : new Dictionary<string, ContextParameter>();
        var found = new List<ScopeSpec>();
        var isRight = true;
        IEnumerable<ScopeSpec> offered = function.ScopeMethod is { } computed
            ? computed.Elements.Select(e => new ScopeSpec(e.WireName, e.CSharpName, e.Type, true, false))
            : ContextTable.Arguments(function)
                .Where(a => !a.Type!.IsUpload)
                .Select(a => new ScopeSpec(a.WireName, a.CSharpName, a.Type!, false, a.HasValueWhenAbsent));
        foreach (var offer in offered)
        {
            if (!parameters.TryGetValue(offer.WireName, out var parameter) || (!offer.IsComputed && !parameter.IsRequired)) continue;
            found.Add(offer);
            if (offer.Type.CSharp == parameter.CSharp) continue;
            isRight = false;
            var (id, site) = offer.IsComputed
                ? ("MIZ033", ProblemSite.Attribute("AffectsParams"))
                : ("MIZ032", ProblemSite.ParameterType(IndexOf(function, offer.CSharpName)));
            var message = $"'{offer.WireName}' would narrow context '{context}', but has another type there; "
                + "give both the same, or another name";
            problems.Add(new(id, message, site));
        }
        return isRight ? found.OrderBy(s => s.WireName, StringComparer.Ordinal).ToEquatableArray() : null;
    }

    private static int IndexOf(FunctionSpec function, string parameter) =>
        function.Method.Parameters.TakeWhile(p => p.CSharpName != parameter).Count();

    private static Problem? UnusedElement(FunctionSpec function, IReadOnlyList<EffectSpec?> effects)
    {
        var unused = function.ScopeMethod?.Elements.FirstOrDefault(e => !effects.Any(f => f!.Scope.Any(s => s.WireName == e.WireName)));
        return unused is null ? null : new(
            "MIZ033",
            $"AffectsParams returns '{unused.WireName}', which is a parameter of none of the contexts; leave it out",
            ProblemSite.Attribute("AffectsParams"));
    }

    // A context as a whole, which no argument can narrow, makes everything else about that context superfluous.
    private static bool IsWhole(EffectSpec effect) => effect.Function is null && effect.Scope.Count == 0;

    private static IEnumerable<EffectSpec> Condense(IEnumerable<EffectSpec> effects)
    {
        var distinct = effects.Distinct().ToArray();
        var whole = new HashSet<string>(distinct.Where(IsWhole).Select(e => e.Context));
        return distinct.Where(e => !whole.Contains(e.Context) || IsWhole(e));
    }
}
