using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Compares the addresses of functions that answer with pages: links, bookmarks and forms hold them.</summary>
internal sealed class RouteDiff(ChangeLog log)
{
    public void Compare(Subject subject, IrFunction old, IrFunction now)
    {
        if (old.Route is null && now.Route is null) return;
        if (old.Route is null)
        {
            log.Breaking(Rule.RouteChanged, subject, $"it answers with a page at '{now.Route}'; deployed clients can no longer call it");
            return;
        }
        if (now.Route is null)
        {
            log.Breaking(Rule.RouteChanged, subject, $"it has no page at '{old.Route}' any more; links to it lead nowhere");
            return;
        }
        if (old.Route != now.Route) CompareRoutes(subject, old.Route, now.Route);
        foreach (var method in old.Methods.Except(now.Methods))
        {
            log.Breaking(
                Rule.MethodRemoved, subject, $"it is not served by {method} any more; links and forms that use it are refused", method);
        }
        foreach (var method in now.Methods.Except(old.Methods))
        {
            log.Compatible(Rule.MethodAdded, subject, $"it is served by {method} too; links and forms go on as before", method);
        }
    }

    private void CompareRoutes(Subject subject, string old, string now)
    {
        if (RoutePattern.Shape(old) == RoutePattern.Shape(now))
        {
            log.Compatible(Rule.RouteChanged, subject, $"its route is '{now}' where it was '{old}'; the addresses are the same");
        }
        else log.Breaking(Rule.RouteChanged, subject, $"its route is '{now}' where it was '{old}'; links to the old one lead nowhere");
    }
}
