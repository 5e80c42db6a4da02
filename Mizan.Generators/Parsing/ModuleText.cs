using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>
/// How an assembly's attribute describes functions and contexts to the hosts that reference it, in strings:
/// <c>in_stock@stock=int</c> and <c>stock|item_id=int!</c>, where the mark says that the context requires the parameter; a
/// function with a route has it behind its result, <c>stock_page@stock=|GET /stock/{}/</c>; a mutation names the contexts that
/// it affects, <c>restock&gt;shelf&gt;stock=</c>.
/// </summary>
internal static class ModuleText
{
    private const string Required = "!";
    private const char Affects = '>';

    public static string Of(LinkedFunction linked)
    {
        var function = linked.Function;
        var context = function.Context is null ? "" : "@" + function.Context;
        var affected = linked.Effects!.Stale.Concat(linked.Effects.Merges).Select(e => e.Context).Distinct(StringComparer.Ordinal);
        return function.WireName + context + string.Concat(affected.OrderBy(c => c, StringComparer.Ordinal).Select(c => Affects + c))
            + $"={ResultShape.Of(function.Result)}{Route(function.Route)}";
    }

    private static string Route(RouteSpec? route) => route is null ? "" : $"|{string.Join(",", route.Methods)} {route.Shape}";

    public static string Of(ModuleContext context) =>
        context.Name + string.Concat(context.Parameters.Select(p => $"|{p.WireName}={p.CSharp}{(p.IsRequired ? Required : "")}"));

    public static ModuleFunction Function(string text)
    {
        var (called, route) = Cut(text, '|');
        var (name, result) = Cut(called, '=');
        var (known, affected) = Cut(name, Affects);
        var (wireName, context) = Cut(known, '@');
        return new(wireName, context.Length == 0 ? null : context, result, route.Length == 0 ? null : route)
        {
            Affected = affected.Length == 0 ? default : affected.Split(Affects).ToEquatableArray(),
        };
    }

    public static ModuleContext Context(string text)
    {
        var parts = text.Split('|');
        return new(parts[0], parts.Skip(1).Select(Parameter).ToEquatableArray());
    }

    private static ContextParameter Parameter(string text)
    {
        var (name, type) = Cut(text, '=');
        return new(name, type.TrimEnd(Required[0]), type.EndsWith(Required, StringComparison.Ordinal));
    }

    private static (string Head, string Tail) Cut(string text, char at)
    {
        var place = text.IndexOf(at);
        return place < 0 ? (text, "") : (text.Substring(0, place), text.Substring(place + 1));
    }
}
