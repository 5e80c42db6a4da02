using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares contexts: what clients give to fetch one, and what it holds. What a member tells of itself is not repeated.</summary>
internal sealed class ContextDiff(DocumentIndex before, DocumentIndex after, UseDiff uses, ChangeLog log)
{
    // Every client fetches it at its start, whatever else it does.
    private const string Global = "global";

    private readonly KeepDiff keeping = new(log);

    public void Compare()
    {
        foreach (var old in before.Document.Contexts)
        {
            if (after.Contexts.TryGetValue(old.Name, out var now)) Compare(SubjectOf(old), old, now);
            else ReportGone(old);
        }
        foreach (var now in after.Document.Contexts.Where(context => !before.Contexts.ContainsKey(context.Name)))
        {
            log.Compatible(Rule.ContextAdded, SubjectOf(now), "it is new; deployed clients do not fetch it");
        }
    }

    private static Subject SubjectOf(IrContext context) => new(SubjectKind.Context, context.Name);

    private void ReportGone(IrContext old)
    {
        if (old.Functions.Count == 0) log.Compatible(Rule.ContextRemoved, SubjectOf(old), "it is gone; nothing was in it");
        else log.Breaking(Rule.ContextRemoved, SubjectOf(old), $"it is gone; {Fetching(old.Name)}, and are refused");
    }

    private void Compare(Subject subject, IrContext old, IrContext now)
    {
        var members = Members(old.Name).ToArray();
        foreach (var param in old.Params)
        {
            var same = now.Params.FirstOrDefault(other => other.Name == param.Name);
            if (same is not null) CompareParams(subject, members, param, same);
            else if (!IsTold(members, param.Name, (was, input) => was is not null && input is null))
            {
                log.Compatible(
                    Rule.ParamRemoved, subject, $"parameter '{param.Name}' is gone with the functions that took it", param.Name);
            }
        }
        foreach (var param in now.Params.Where(param => !old.Params.Any(other => other.Name == param.Name)))
        {
            ReportNew(subject, members, param);
        }
        CompareRest(subject, members, old, now);
        log.CompareDocs(subject, old.Doc, now.Doc, "the context");
    }

    private void ReportNew(Subject subject, string[] members, IrParam param)
    {
        var isNeeded = Need.Of(param);
        if (IsTold(members, param.Name, (was, input) => was is null && input is not null && (!isNeeded || Need.InQuery(input)))) return;
        if (!isNeeded)
        {
            log.Compatible(Rule.ParamAdded, subject, $"parameter '{param.Name}' is new; deployed clients leave it out", param.Name);
        }
        else
        {
            log.Breaking(
                Rule.ParamAdded, subject,
                $"parameter '{param.Name}' is new and required; {Fetching(subject.Name)} without it, and are refused", param.Name);
        }
    }

    private void CompareParams(Subject subject, string[] members, IrParam old, IrParam now)
    {
        var place = new Place(subject, old.Name, $"parameter '{old.Name}'");
        CompareNeed(place, members, old, now);
        if (old.IsShared != now.IsShared)
        {
            log.Compatible(
                now.IsShared ? Rule.ParamShared : Rule.ParamUnshared, subject,
                $"{place.Noun} is {(now.IsShared ? "now" : "no longer")} taken by all functions of the context; "
                + "deployed clients send it as before",
                old.Name);
        }
        if (!IsTold(members, old.Name, (was, input) => was is not null && input is not null && was.Type != input.Type))
        {
            uses.Compare(place, old.Type, now.Type, Direction.Input, isQuery: true);
        }
    }

    private void CompareNeed(Place place, string[] members, IrParam old, IrParam now)
    {
        if (Need.Of(now) && !Need.Of(old) && !IsTold(members, old.Name, (was, input) => Need.InQuery(input) && !Need.InQuery(was)))
        {
            log.Breaking(
                Rule.MadeRequired, place.Subject,
                $"{place.Noun} is required now; deployed clients that leave it out are refused", old.Name);
        }
        if (Need.Of(old) && !Need.Of(now) && !IsTold(members, old.Name, (was, input) => Need.InQuery(was) && !Need.InQuery(input)))
        {
            log.Compatible(
                Rule.MadeOptional, place.Subject, $"{place.Noun} may be left out now; deployed clients send it all the same", old.Name);
        }
    }

    // Members that stay tell what happened to themselves.
    private void CompareRest(Subject subject, string[] members, IrContext old, IrContext now)
    {
        var isKeptTold = members.Any(name =>
            before.Functions[name].Cache != after.Functions[name].Cache || before.Functions[name].Rev != after.Functions[name].Rev);
        if (!isKeptTold) keeping.Compare(subject, (old.Cache, old.Rev), (now.Cache, now.Rev));
        if (old.IsWebsocket == now.IsWebsocket) return;
        if (members.Any(name => before.Functions[name].IsWebsocket != after.Functions[name].IsWebsocket)) return;
        var how = now.IsWebsocket ? "over the socket and no longer over HTTP" : "over HTTP and no longer over the socket";
        log.Breaking(Rule.TransportChanged, subject, $"it is served {how}; deployed clients are refused where they fetch it");
    }

    private bool IsTold(string[] members, string name, Func<IrField?, IrField?, bool> tells) => members.Any(member => tells(
        before.Functions[member].Inputs.FirstOrDefault(input => input.Name == name),
        after.Functions[member].Inputs.FirstOrDefault(input => input.Name == name)));

    private IEnumerable<string> Members(string context) => before.Members(context).Select(member => member.Name)
        .Where(name => after.Functions.TryGetValue(name, out var same) && same.Context == context);

    private static string Fetching(string context) =>
        context == Global ? "all deployed clients fetch it at their start" : "deployed clients fetch it";
}
