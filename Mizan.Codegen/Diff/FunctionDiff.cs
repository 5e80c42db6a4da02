using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Diff;

/// <summary>Compares a function that both descriptions have.</summary>
internal sealed class FunctionDiff(DocumentIndex before, DocumentIndex after, UseDiff uses, FieldDiff fields, ChangeLog log)
{
    private readonly AccessDiff access = new(before, log);
    private readonly ArgumentDiff arguments = new(before, fields, log);
    private readonly EffectDiff effects = new(before, after, log);
    private readonly MergeDiff merges = new(after, log);
    private readonly RouteDiff routes = new(log);
    private readonly KeepDiff keeping = new(log);

    public void Compare(IrFunction old, IrFunction now)
    {
        var subject = SubjectOf(old);
        CompareKinds(subject, old, now);
        ComparePrivacy(subject, old, now);
        if (old.IsWebsocket != now.IsWebsocket) CompareTransports(subject, old, now);
        routes.Compare(subject, old, now);
        access.Compare(subject, old, now);
        if (now.Context != old.Context) access.CompareMember(subject, now);
        arguments.Compare(subject, old, RoutePattern.Aligned(now, old.Route));
        uses.Compare(ResultOf(old), old.Output, now.Output, Reach.OfOutput(old));
        effects.Compare(subject, old, now);
        merges.Compare(subject, old, now);
        keeping.Compare(subject, (old.Cache, old.Rev), (now.Cache, now.Rev));
        keeping.CompareOwners(subject, old, now);
        CompareWords(subject, old, now);
    }

    public static Subject SubjectOf(IrFunction function) => new(SubjectKind.Function, function.Name);

    public static Place ResultOf(IrFunction function) => new(SubjectOf(function), null, "the result");

    private void CompareKinds(Subject subject, IrFunction old, IrFunction now)
    {
        if (old.Kind == now.Kind)
        {
            if (old.Context == now.Context) return;
            var moved = $"it belongs to '{now.Context}', and not to '{old.Context}' any more";
            if (old.Route is null) log.Breaking(Rule.ContextMoved, subject, $"{moved}; deployed clients miss it there");
            else log.Compatible(Rule.ContextMoved, subject, $"{moved}; pages are not fetched with a context");
            return;
        }
        var what = $"it is a {Text(now.Kind)} where it was a {Text(old.Kind)}";
        if (old is { Kind: FunctionKind.Read, Route: null })
        {
            log.Breaking(Rule.KindChanged, subject, $"{what}; deployed clients miss it in '{old.Context}'");
        }
        else log.Compatible(Rule.KindChanged, subject, $"{what}; who calls it does so as before");
    }

    private void ComparePrivacy(Subject subject, IrFunction old, IrFunction now)
    {
        if (old.IsPrivate == now.IsPrivate) return;
        var rule = now.IsPrivate ? Rule.MadePrivate : Rule.MadePublic;
        var what = now.IsPrivate ? "it is private now" : "it is not private any more";
        if (old.Route is not null) log.Compatible(rule, subject, $"{what}; its page is as before");
        else if (now.IsPrivate) log.Breaking(rule, subject, $"{what}; deployed clients can no longer call it");
        else log.Compatible(rule, subject, $"{what}; no deployed client calls it");
    }

    private void CompareTransports(Subject subject, IrFunction old, IrFunction now)
    {
        var how = now.IsWebsocket ? "over the socket and no longer over HTTP" : "over HTTP and no longer over the socket";
        if (old.IsPrivate) log.Compatible(Rule.TransportChanged, subject, $"it is served {how}; no deployed client calls it");
        else log.Breaking(Rule.TransportChanged, subject, $"it is served {how}; deployed clients are refused where they call it");
    }

    private void CompareWords(Subject subject, IrFunction old, IrFunction now)
    {
        if (now.Deprecated is not null && old.Deprecated is null)
        {
            var reason = now.Deprecated.Length == 0 ? "" : $" ({now.Deprecated})";
            log.Compatible(Rule.Deprecated, subject, $"it is deprecated{reason}; it works as before");
        }
        else if (old.Deprecated is not null && now.Deprecated is null)
        {
            log.Compatible(Rule.Undeprecated, subject, "it is not deprecated any more");
        }
        else log.CompareDocs(subject, old.Deprecated, now.Deprecated, "why it is deprecated");
        log.CompareDocs(subject, old.Doc, now.Doc, "the function");
    }

    private static string Text(FunctionKind kind) => kind switch
    {
        FunctionKind.Read => "read",
        FunctionKind.Mutation => "mutation",
        _ => "call",
    };
}
