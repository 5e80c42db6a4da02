using System.Globalization;
using System.Text;
using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Explain;

/// <summary>All about one function, for people.</summary>
/// <param name="index">The description.</param>
/// <param name="address">The address that the server's <c>MapMizan</c> was given, without a slash at its end.</param>
internal sealed class Explanation(DocumentIndex index, string address)
{
    public string Of(IrFunction function)
    {
        var text = new StringBuilder();
        Line(text, $"{function.Name} is {What(function)}.");
        Line(text, Callers(function));
        if (function.Doc is not null) Line(text, function.Doc.ReplaceLineEndings(" "));
        if (function.Deprecated is { } reason) Line(text, reason.Length == 0 ? "It is deprecated." : $"It is deprecated: {reason}");
        Line(text, Signature(function));
        if (function.Kind == FunctionKind.Mutation) Effects(text, function);
        if (function.Kind == FunctionKind.Read) Causes(text, function);
        if (!function.IsPrivate || function.Route is not null)
        {
            Line(text, function.IsWebsocket ? "\nOver the socket:" : "\nFrom a shell:");
            Line(text, $"  {new Invitation(index, address).Of(function)}");
        }
        return text.ToString();
    }

    private static string What(IrFunction function) => function switch
    {
        { Kind: FunctionKind.Read, Route: { } route } => $"a page of context {function.Context}, at {route}",
        { Kind: FunctionKind.Read } => $"a read of context {function.Context}",
        { Kind: FunctionKind.Mutation, Route: { } route } => $"a mutation, at {route}",
        { Kind: FunctionKind.Mutation } => "a mutation",
        { Route: { } route } => $"a page at {route}",
        _ => "a call: it makes nothing stale, and nothing makes it stale",
    };

    private static string Callers(IrFunction function)
    {
        if (function is { IsPrivate: true, Route: null }) return "No client may call it; the server's own code does.";
        var who = function.Auth switch
        {
            null => "Anyone may call it",
            "required" => "Who is signed in may call it",
            var role => $"Who has the role {role} may call it",
        };
        if (function.Policy is not null) who += $", and has to meet the policy {function.Policy}";
        if (function.HasGuard) who += ", unless its guard says no";
        if (function.IsPersonal) who += "; answers may differ from caller to caller";
        return who + ".";
    }

    private static string Signature(IrFunction function)
    {
        var inputs = function.Inputs.Select(input =>
            $"{input.Name}{(input.Optional ? "?" : "")}: {TypeText.Of(input.Type)}{(input.Default is null ? "" : $" = {input.Default}")}");
        return $"\n  {function.Name}({string.Join(", ", inputs)}) -> {TypeText.Of(function.Output)}";
    }

    private void Effects(StringBuilder text, IrFunction function)
    {
        if (function.Affects.Count > 0) Line(text, "\nWhen it succeeds, this is stale, and clients fetch it again:");
        foreach (var effect in function.Affects)
        {
            var context = index.Contexts[effect.Context];
            var members = effect.Function is null ? string.Join(", ", context.Functions) : effect.Function;
            Line(text, $"  {effect.Function ?? effect.Context}: {ScopeReason.Part(context, effect.Scope)}{In(effect)}");
            foreach (var reason in ScopeReason.Lines(function, context, effect.Scope)) Line(text, $"    {reason}");
            if (effect.Function is null && members.Length > 0) Line(text, $"    it shows {members}");
        }
        if (function.Merges.Count > 0) Line(text, "\nClients put its result into these, without fetching:");
        foreach (var merge in function.Merges)
        {
            var context = index.Contexts[merge.Context];
            var how = merge.Key is null ? "in place of its value" : $"in place of the row with the same {merge.Key}, or as a new one";
            Line(text, $"  {merge.Slot} of {merge.Context}: {ScopeReason.Part(context, merge.Scope)}, {how}");
            foreach (var reason in ScopeReason.Lines(function, context, merge.Scope)) Line(text, $"    {reason}");
        }
    }

    private static string In(IrEffect effect) => effect.Function is null ? "" : $" of {effect.Context}";

    private void Causes(StringBuilder text, IrFunction read)
    {
        var context = index.Contexts[read.Context!];
        var causes = (
            from function in index.Document.Functions
            from effect in function.Affects
            where effect.Context == read.Context && (effect.Function is null || effect.Function == read.Name)
            select $"  {function.Name}: {ScopeReason.Part(context, effect.Scope)}{Computed(effect.IsExplicit)}").ToArray();
        Line(text, causes.Length == 0 ? "\nNothing makes it stale." : "\nIt is stale, and clients fetch it again, after:");
        foreach (var cause in causes) Line(text, cause);
        var merges = (
            from function in index.Document.Functions
            from merge in function.Merges
            where merge.Context == read.Context && merge.Slot == read.Name
            select $"  {function.Name}: {ScopeReason.Part(context, merge.Scope)}{Computed(merge.IsExplicit)}").ToArray();
        if (merges.Length > 0) Line(text, "\nIt takes the result, and is not fetched, after:");
        foreach (var merge in merges) Line(text, merge);
        if (read.Route is not null) return;
        Line(text, $"\nAnswers are kept {Kept(context.Cache)}.");
        var others = index.Fetched(context.Name).Select(function => function.Name).Where(name => name != read.Name).ToArray();
        if (others.Length > 0) Line(text, $"It is fetched together with {string.Join(", ", others)}.");
    }

    private static string Computed(bool isExplicit) => isExplicit ? ", as its AffectsParams computes" : "";

    private static string Kept(IrCache? cache) => cache switch
    {
        null => "until they are stale",
        { Seconds: 0 } => "not at all",
        { Seconds: var seconds } => string.Create(CultureInfo.InvariantCulture, $"until they are stale, and {seconds} s at most"),
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
