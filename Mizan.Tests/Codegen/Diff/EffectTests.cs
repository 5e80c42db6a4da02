namespace Mizan.Tests.Codegen.Diff;

/// <summary>What mutations make stale or merge: deployed clients believe what the server tells them.</summary>
internal sealed class EffectTests
{
    private const string Contexts = """

        context "c" {
            param "a" type="int32" shared=#true required=#true
            param "b" type="int32" shared=#true required=#true
            function "one"
            function "rows"
        }
        context "d" { function "other"; }
        struct "row" { field "id" type="int32"; field "key" type="int32"; }
        function "one" kind="read" context="c" { input "a" type="int32"; input "b" type="int32"; output type="row"; }
        function "other" kind="read" context="d" { output type="row"; }
        function "rows" kind="read" context="c" { input "a" type="int32"; input "b" type="int32"; output type="list" { item type="row"; }; }
        """;

    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return Pair("a context", "", Whole(), "compatible invalidation-added f.c", "breaking invalidation-lost f.c");
        yield return Pair(
            "one context more", Whole(), Whole() + "affects context='d'",
            "compatible invalidation-added f.d", "breaking invalidation-lost f.d");
        yield return Pair("a scope", Whole(), Whole("a"), "breaking invalidation-narrowed f.c", "compatible invalidation-widened f.c");
        yield return Pair(
            "a narrower scope", Whole("a"), Whole("a b"), "breaking invalidation-narrowed f.c", "compatible invalidation-widened f.c");
        yield return Pair(
            "another scope", Whole("a"), Whole("b"), "breaking invalidation-narrowed f.c", "breaking invalidation-narrowed f.c");
        yield return Pair(
            "a scope that is computed", Whole("a"), Whole("a", "scope-by='explicit'"),
            "compatible scope-source-changed f.c", "compatible scope-source-changed f.c");
        yield return Pair(
            "one function only", Whole(), Member("one"), "breaking invalidation-narrowed f.c", "compatible invalidation-widened f.one");
        yield return Pair(
            "each function by its name", Whole("a"), Member("one", "a") + Member("rows", "a"),
            "compatible invalidation-widened f.c", "compatible invalidation-widened f.one\ncompatible invalidation-widened f.rows");
        yield return Pair("a function", "", Member("one"), "compatible invalidation-added f.one", "breaking invalidation-lost f.one");
        yield return Pair(
            "another function", Member("one"), Member("rows"),
            "breaking invalidation-lost f.one\ncompatible invalidation-added f.rows",
            "breaking invalidation-lost f.rows\ncompatible invalidation-added f.one");
        yield return Pair(
            "a scope of a function", Member("one"), Member("one", "a"),
            "breaking invalidation-narrowed f.one", "compatible invalidation-widened f.one");
        yield return Pair("a merge", "", Merge("one"), "compatible merge-added f.one", "breaking merge-lost f.one");
        yield return Pair("a merge beside", Whole(), Whole() + Merge("one"), "compatible merge-added f.one", "compatible merge-lost f.one");
        yield return Pair(
            "a merge instead", Whole("a"), Merge("one", "a"),
            "breaking invalidation-lost f.c\ncompatible merge-added f.one",
            "compatible invalidation-added f.c\ncompatible merge-lost f.one");
        yield return Pair(
            "a scope of a merge", Merge("one"), Merge("one", "a"), "breaking merge-narrowed f.one", "compatible merge-widened f.one");
        yield return Pair(
            "the slot", Merge("one"), Merge("rows", key: "id"), "breaking merge-slot-changed f.one", "breaking merge-slot-changed f.rows");
        yield return Pair(
            "the key", Merge("rows", key: "id"), Merge("rows", key: "key"),
            "compatible merge-key-changed f.rows", "compatible merge-key-changed f.rows");
        yield return Pair(
            "a merge that is computed", Merge("one", "a"), Merge("one", "a", "scope-by='explicit'"),
            "compatible scope-source-changed f.one", "compatible scope-source-changed f.one");
    }

    [TestCaseSource(nameof(Pairs))]
    public void AChangeIsFoundAndJudged(string before, string after, string forward, string backward) =>
        Findings.Check(Mutation(before), Mutation(after), forward, backward);

    // A private function changes data as any other does, from a job or a webhook.
    [Test]
    public void APrivateFunctionLeavesScreensStaleTheSame() => Findings.Check(
        Mutation(Whole(), "private=#true"), Mutation("", "private=#true"),
        "breaking invalidation-lost f.c", "compatible invalidation-added f.c");

    [Test]
    public void WhatIsGoneItselfCannotBeStale()
    {
        const string Gone = "context 'gone' { function 'g'; }\nfunction 'g' kind='read' context='gone' { output type='row'; }\n";
        Findings.Check(
            Gone + Mutation("affects context='gone'"), Mutation(""),
            "breaking context-removed gone\nbreaking function-removed g\ncompatible invalidation-lost f.gone",
            "compatible context-added gone\ncompatible function-added g\ncompatible invalidation-added f.gone");
        Findings.Check(
            Gone + Mutation("merge context='gone' slot='g'"), Mutation(""),
            "breaking context-removed gone\nbreaking function-removed g\ncompatible merge-lost f.g",
            "compatible context-added gone\ncompatible function-added g\ncompatible merge-added f.g");
    }

    private static string Mutation(string effects, string properties = "") =>
        $"function 'f' kind='mutation' {properties} {{\noutput type='row'\n{effects}\n}}{Contexts}";

    private static string Whole(string scope = "", string properties = "") => $"affects context='c' {properties} {Scope(scope)}";

    private static string Member(string function, string scope = "") => $"affects function='{function}' {Scope(scope)}";

    private static string Merge(string slot, string scope = "", string properties = "", string? key = null) =>
        $"merge context='c' slot='{slot}' {(key is null ? "" : $"key='{key}'")} {properties} {Scope(scope)}";

    private static string Scope(string names) =>
        names.Length == 0 ? "\n" : $"{{ {string.Concat(names.Split(' ').Select(name => $"scope '{name}'; "))}}}\n";

    private static TestCaseData Pair(string name, string before, string after, string forward, string backward) =>
        new TestCaseData(before, after, forward, backward).SetName(name);
}
