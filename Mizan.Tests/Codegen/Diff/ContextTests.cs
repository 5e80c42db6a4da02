namespace Mizan.Tests.Codegen.Diff;

/// <summary>Contexts: what clients give to fetch one, what it holds, and who may.</summary>
internal sealed class ContextTests
{
    private const string Shared = "param 'a' type='int32' shared=#true required=#true";

    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return Pair(
            "a context", "", Context("c", "", "one") + Read("one"),
            "compatible context-added c\ncompatible function-added one", "breaking context-removed c\nbreaking function-removed one");
        yield return Pair("an empty context", "", Context("c", "", ""), "compatible context-added c", "compatible context-removed c");
        yield return Pair(
            "a member", Context("c", "", "one") + Read("one"), Context("c", "", "one two") + Read("one") + Read("two"),
            "compatible function-added two", "breaking function-removed two");
        yield return Pair(
            "a member that requires more",
            Context("c", "", "one") + Read("one"),
            Context("c", Shared.Replace("shared=#true", "shared=#false"), "one two") + Read("one") + Read("two", "input 'a' type='int32';"),
            "compatible function-added two\nbreaking param-added c.a", "breaking function-removed two\ncompatible param-removed c.a");
        yield return Pair(
            "a member that takes more",
            Context("c", "", "one") + Read("one"),
            Context("c", "param 'a' type='int32' shared=#false required=#false", "one two") + Read("one") + Read("two", Optional),
            "compatible function-added two\ncompatible param-added c.a", "breaking function-removed two\ncompatible param-removed c.a");
        yield return Pair(
            "a member that requires what may be left out",
            Context("c", Shared.Replace("required=#true", "required=#false"), "one") + Read("one", Optional),
            Context("c", Shared, "one two") + Read("one", Optional) + Read("two", "input 'a' type='int32';"),
            "compatible function-added two\nbreaking made-required c.a", "breaking function-removed two\ncompatible made-optional c.a");
        yield return Pair(
            "a parameter of one member more",
            Context("c", Shared.Replace("shared=#true", "shared=#false"), "one two") + Read("one", Optional) + Read("two"),
            Context("c", Shared, "one two") + Read("one", Optional) + Read("two", Optional),
            "compatible argument-added two.a\ncompatible param-shared c.a",
            "breaking argument-removed two.a\ncompatible param-unshared c.a");
        yield return Pair(
            "another context",
            Context("c", "", "one") + Context("d", "", "") + Read("one"),
            Context("c", "", "") + Context("d", "", "one") + Read("one", context: "d"),
            "breaking context-moved one", "breaking context-moved one");
        yield return Pair(
            "kept for a time",
            Context("c", "", "one", "cache=60") + Read("one", properties: "cache=60"),
            Context("c", "", "one", "cache=90") + Read("one", properties: "cache=90"),
            "compatible cache-longer one", "compatible cache-shorter one");
        yield return Pair(
            "a member that is kept for a time",
            Context("c", "", "one") + Read("one"),
            Context("c", "", "one two", "cache=90") + Read("one") + Read("two", properties: "cache=90"),
            "compatible cache-shorter c\ncompatible function-added two", "compatible cache-longer c\nbreaking function-removed two");
        yield return Pair(
            "revision", Context("c", "", "one") + Read("one"), Context("c", "", "one", "rev=2") + Read("one", properties: "rev=2"),
            "compatible rev-raised one", "breaking rev-lowered one");
        yield return Pair(
            "socket",
            Context("c", "", "one") + Read("one"),
            Context("c", "", "one", "transport='websocket'") + Read("one", properties: "transport='websocket'"),
            "breaking transport-changed one", "breaking transport-changed one");
        yield return Pair(
            "documentation", Context("c", "", ""), Context("c", "", "", "doc='What a page shows.'"),
            "neutral doc-changed c", "neutral doc-changed c");
        yield return Pair(
            "a member with a guard of its own",
            Context("c", "", "one") + Read("one"),
            Context("c", "", "one two") + Read("one") + Read("two", properties: "guard=#true"),
            "breaking access-tightened two\ncompatible function-added two", "breaking function-removed two");
        yield return Pair(
            "a member that demands what is demanded already",
            Context("c", "", "one") + Read("one", properties: "auth='staff'"),
            Context("c", "", "one two") + Read("one", properties: "auth='staff'") + Read("two", properties: "auth='required'"),
            "compatible function-added two", "breaking function-removed two");
        yield return Pair(
            "a demand of another member",
            Context("c", "", "one two") + Read("one", properties: "auth='staff'") + Read("two"),
            Context("c", "", "one two") + Read("one", properties: "auth='staff'") + Read("two", properties: "auth='required'"),
            "compatible access-tightened two", "compatible access-loosened two");
        yield return Pair(
            "a member that moves in with a demand",
            Context("c", "", "one") + Context("d", "", "two") + Read("one") + Read("two", "", "d", "policy='p'"),
            Context("c", "", "one two") + Context("d", "", "") + Read("one") + Read("two", "", "c", "policy='p'"),
            "breaking access-tightened two\nbreaking context-moved two", "breaking context-moved two");
    }

    private const string Optional = "input 'a' type='int32' optional=#true;";

    [TestCaseSource(nameof(Pairs))]
    public void AChangeIsFoundAndJudged(string before, string after, string forward, string backward) =>
        Findings.Check(before, after, forward, backward);

    // Every client fetches it when it starts, so the text says more than that of another context.
    [Test]
    public void TheGlobalContextConcernsEveryClient()
    {
        var old = Context("global", "", "one") + Read("one", context: "global");
        var gone = Findings.Changes(old, "").Single(change => change.Rule.Id == "context-removed");
        Assert.That(gone.Text, Does.Contain("all deployed clients fetch it at their start"));
        Findings.Check("", old, "compatible context-added global\ncompatible function-added one",
            "breaking context-removed global\nbreaking function-removed one");
        var demanding = Context("global", Shared.Replace("shared=#true", "shared=#false"), "one two")
            + Read("one", context: "global") + Read("two", "input 'a' type='int32';", "global");
        var added = Findings.Changes(old, demanding).Single(change => change.Rule.Id == "param-added");
        Assert.That(added.Text, Does.Contain("all deployed clients fetch it at their start without it"));
    }

    private static string Context(string name, string param, string functions, string properties = "")
    {
        var members = functions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(function => $"function '{function}'\n");
        return $"context '{name}' {properties} {{\n{param}\n{string.Concat(members)}}}\n";
    }

    private static string Read(string name, string inputs = "", string context = "c", string properties = "") =>
        $"function '{name}' kind='read' context='{context}' {properties} {{ {inputs} output type='void'; }}\n";

    private static TestCaseData Pair(string name, string before, string after, string forward, string backward) =>
        new TestCaseData(before, after, forward, backward).SetName(name);
}
