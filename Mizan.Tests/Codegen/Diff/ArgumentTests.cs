namespace Mizan.Tests.Codegen.Diff;

/// <summary>Arguments of functions; of reads, which are fetched with their context, too.</summary>
internal sealed class ArgumentTests
{
    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return Pair(
            "a required argument", "", "input 'a' type='int32'", "breaking argument-added f.a", "breaking argument-removed f.a");
        yield return Pair(
            "an optional argument", "", "input 'a' type='int32' optional=#true",
            "compatible argument-added f.a", "breaking argument-removed f.a");
        yield return Pair(
            "optional or not", "input 'a' type='int32'", "input 'a' type='int32' optional=#true",
            "compatible made-optional f.a", "breaking made-required f.a");
        yield return Pair(
            "null", "input 'a' type='int32'", "input 'a' type='int32' nullable=#true",
            "compatible null-allowed f.a", "breaking null-forbidden f.a");
        yield return Pair(
            "type and constraint", "input 'a' type='int32' max=9", "input 'a' type='int64' max=8",
            "compatible type-changed f.a\nbreaking constraint-tightened f.a",
            "breaking type-changed f.a\ncompatible constraint-loosened f.a");
        yield return Pair(
            "default", "input 'a' type='int32' optional=#true default=1", "input 'a' type='int32' optional=#true",
            "compatible default-changed f.a", "compatible default-changed f.a");
        yield return Pair(
            "order", "input 'a' type='int32'; input 'b' type='int32'", "input 'b' type='int32'; input 'a' type='int32'",
            "neutral order-changed f", "neutral order-changed f");
        yield return Pair(
            "documentation", "input 'a' type='int32'", "input 'a' type='int32' doc='How many.'",
            "neutral doc-changed f.a", "neutral doc-changed f.a");
        yield return Pair(
            "file", "input 'a' type='bytes'", "input 'a' type='upload'", "breaking type-changed f.a", "breaking type-changed f.a");
        yield return Pair(
            "text of a number in JSON", "input 'a' type='int32'", "input 'a' type='string'",
            "breaking type-changed f.a", "breaking type-changed f.a");
        yield return Read(
            "text of a number in a query string", "input 'a' type='int32'", "input 'a' type='string'",
            "compatible type-changed f.a", "breaking type-changed f.a");
        yield return Read(
            "encoding in a query string", "input 'a' type='int64'", "input 'a' type='int64' encoding='string'",
            "compatible encoding-changed f.a", "compatible encoding-changed f.a");
        yield return Read(
            "one or many in a query string", "input 'a' type='int32'", "input 'a' type='list' { item type='int32'; }",
            "compatible made-optional f.a\ncompatible type-changed f.a", "breaking made-required f.a\nbreaking type-changed f.a");
        yield return Read(
            "null is absent in a query string", "", "input 'a' type='int32' nullable=#true",
            "compatible argument-added f.a", "breaking argument-removed f.a");
        yield return Read(
            "no element is no parameter in a query string", "", "input 'a' type='list' { item type='int32'; }",
            "compatible argument-added f.a", "breaking argument-removed f.a");
        yield return Read(
            "required in a read", "", "input 'a' type='int32'", "breaking argument-added f.a", "breaking argument-removed f.a");
    }

    [TestCaseSource(nameof(Pairs))]
    public void AChangeIsFoundAndJudged(string before, string after, string forward, string backward) =>
        Findings.Check(before, after, forward, backward);

    // Clients fetch the context, and send what any of its functions requires.
    [Test]
    public void WhatTheContextRequiredAlreadyIsSentAnyhow()
    {
        const string Other = "function 'other' kind='read' context='c' { input 'a' type='int32'; output type='void'; }\n";
        const string Context = "context 'c' { param 'a' type='int32' shared=#{0} required=#true; function 'f'; function 'other'; }\n";
        const string Read = "function 'f' kind='read' context='c' {{ {0} output type='void'; }}";
        Findings.Check(
            Other + Context.Replace("{0}", "false") + string.Format(null, Read, ""),
            Other + Context.Replace("{0}", "true") + string.Format(null, Read, "input 'a' type='int32';"),
            "compatible argument-added f.a\ncompatible param-shared c.a",
            "breaking argument-removed f.a\ncompatible param-unshared c.a");
        Findings.Check(
            Other + Context.Replace("{0}", "true") + string.Format(null, Read, "input 'a' type='int32' optional=#true;"),
            Other + Context.Replace("{0}", "true") + string.Format(null, Read, "input 'a' type='int32';"),
            "compatible made-required f.a", "compatible made-optional f.a");
    }

    [Test]
    public void AnArgumentThatMayHaveBeenRenamedIsNamedAsAHint()
    {
        var changes = Findings.Changes(Call("input 'user' type='int32'"), Call("input 'user_id' type='int32'"));
        Assert.That(changes.Select(change => change.Text), Has.Some.Contains("(renamed to 'user_id'?)"));
    }

    private static string Call(string inputs) => $"function 'f' kind='call' {{\n{inputs}\noutput type='void'\n}}";

    // The context says of its parameters what the function says, and is not reported for it.
    private static string ReadOf(string inputs)
    {
        var param = inputs.Length == 0 ? "" : inputs.Replace("input", "param").Replace(" {", " shared=#true required=#true {");
        if (!param.Contains("shared") && param.Length > 0) param += " shared=#true required=#true";
        return $"context 'c' {{\n{param}\nfunction 'f'\n}}\nfunction 'f' kind='read' context='c' {{\n{inputs}\noutput type='void'\n}}";
    }

    private static TestCaseData Pair(string name, string before, string after, string forward, string backward) =>
        new TestCaseData(Call(before), Call(after), forward, backward).SetName(name);

    private static TestCaseData Read(string name, string before, string after, string forward, string backward) =>
        new TestCaseData(ReadOf(before), ReadOf(after), forward, backward).SetName(name);
}
