namespace Mizan.Tests.Codegen.Diff;

/// <summary>Functions as a whole: whether they are there, of which kind, who may call them, and where they are served.</summary>
internal sealed class FunctionTests
{
    private const string Void = "output type='void'";

    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return Pair("a function", "", Call(""), "compatible function-added f", "breaking function-removed f");
        yield return Pair("a private function", "", Call("private=#true"), "compatible function-added f", "compatible function-removed f");
        yield return Pair("a page", "", Call("route='/f' methods='GET'"), "compatible function-added f", "breaking function-removed f");
        yield return Pair("private", Call(""), Call("private=#true"), "breaking made-private f", "compatible made-public f");
        yield return Pair(
            "socket", Call(""), Call("transport='websocket'"), "breaking transport-changed f", "breaking transport-changed f");
        yield return Pair(
            "socket of a private function", Call("private=#true"), Call("private=#true transport='websocket'"),
            "compatible transport-changed f", "compatible transport-changed f");
        yield return Pair("sign-in", Call(""), Call("auth='required'"), "breaking access-tightened f", "compatible access-loosened f");
        yield return Pair(
            "a role", Call("auth='required'"), Call("auth='staff'"), "breaking access-tightened f", "compatible access-loosened f");
        yield return Pair(
            "roles, of which none holds the other", Call("auth='staff'"), Call("auth='superuser'"),
            "breaking access-tightened f", "breaking access-tightened f");
        yield return Pair("a policy", Call(""), Call("policy='paid'"), "breaking access-tightened f", "compatible access-loosened f");
        yield return Pair(
            "another policy", Call("policy='old'"), Call("policy='paid'"), "breaking access-tightened f", "breaking access-tightened f");
        yield return Pair("a guard", Call(""), Call("guard=#true"), "breaking access-tightened f", "compatible access-loosened f");
        yield return Pair(
            "who may call a private function", Call("private=#true"), Call("private=#true auth='staff'"),
            "compatible access-tightened f", "compatible access-loosened f");
        yield return Pair(
            "one tighter and one looser", Call("policy='paid'"), Call("auth='required'"),
            "breaking access-tightened f\ncompatible access-loosened f", "breaking access-tightened f\ncompatible access-loosened f");
        yield return Pair("a route", Call(""), Call("route='/f' methods='GET'"), "breaking route-changed f", "breaking route-changed f");
        yield return Pair(
            "another route", Call("route='/f/{id}' methods='GET'"), Call("route='/g/{id}' methods='GET'"),
            "breaking route-changed f", "breaking route-changed f");
        yield return Pair(
            "another constraint in the route", Call("route='/f/{id}' methods='GET'"), Call("route='/f/{id:int}' methods='GET'"),
            "breaking route-changed f", "breaking route-changed f");
        yield return Pair(
            "the same addresses", Call("route='/f/{id}/' methods='GET'"), Call("route='/F/{card_id}' methods='GET'"),
            "compatible route-changed f", "compatible route-changed f");
        yield return Pair(
            "another name of a parameter in the route",
            Call("route='/f/{id:int}' methods='GET'", "input 'id' type='int32'; output type='void'"),
            Call("route='/f/{card_id:int}' methods='GET'", "input 'card_id' type='int64'; output type='void'"),
            "compatible route-changed f\ncompatible type-changed f.id", "compatible route-changed f\nbreaking type-changed f.card_id");
        yield return Pair(
            "another name of a parameter in the query", Call("route='/f' methods='GET'", "input 'id' type='int32'; output type='void'"),
            Call("route='/f' methods='GET'", "input 'card_id' type='int32'; output type='void'"),
            "breaking argument-removed f.id\nbreaking argument-added f.card_id",
            "breaking argument-removed f.card_id\nbreaking argument-added f.id");
        yield return Pair(
            "a private page", "", Call("private=#true route='/f' methods='GET'"),
            "compatible function-added f", "breaking function-removed f");
        yield return Pair(
            "private or not, with a page", Call("route='/f' methods='GET'"), Call("private=#true route='/f' methods='GET'"),
            "compatible made-private f", "compatible made-public f");
        yield return Pair(
            "a route of a private function", Call("private=#true"), Call("private=#true route='/f' methods='GET'"),
            "compatible route-changed f", "breaking route-changed f");
        yield return Pair(
            "who gets a private page", Call("private=#true route='/f' methods='GET'"),
            Call("private=#true route='/f' methods='GET' auth='staff'"),
            "breaking access-tightened f", "compatible access-loosened f");
        yield return Pair(
            "a method", Call("route='/f' methods='GET'"), Call("route='/f' methods='GET POST'"),
            "compatible method-added f.POST", "breaking method-removed f.POST");
        yield return Pair("deprecated", Call(""), Call("deprecated='Use g.'"), "compatible deprecated f", "compatible undeprecated f");
        yield return Pair(
            "why it is deprecated", Call("deprecated=#true"), Call("deprecated='Use g.'"),
            "neutral doc-changed f", "neutral doc-changed f");
        yield return Pair("documentation", Call(""), Call("doc='Does it.'"), "neutral doc-changed f", "neutral doc-changed f");
        yield return Pair("revision", Call(""), Call("rev=1"), "compatible rev-raised f", "breaking rev-lowered f");
        yield return Pair("personal", Call(""), Call("personal=#true"), "compatible made-personal f", "compatible made-impersonal f");
        yield return Pair("kept for a time", Call(""), Call("cache=60"), "compatible cache-shorter f", "compatible cache-longer f");
        yield return Pair(
            "kept or not", Call("cache=60"), Call("cache='never'"), "compatible cache-shorter f", "compatible cache-longer f");
        yield return Pair(
            "a result where there was none", Call(""), Call("", "output type='int32'"),
            "compatible type-changed f", "breaking type-changed f");
        yield return Pair(
            "a result that may be null", Call("", "output type='int32'"), Call("", "output type='int32' nullable=#true"),
            "breaking null-allowed f", "compatible null-forbidden f");
        yield return Pair(
            "a call that becomes a mutation", Call("") + Context, Mutation + Context,
            "compatible invalidation-added f.c\ncompatible kind-changed f", "breaking invalidation-lost f.c\ncompatible kind-changed f");
        yield return Pair(
            "a call that becomes a read",
            Call("") + Context,
            Context.Replace("context 'c' {", "context 'c' { function 'f';") + Call("").Replace("kind='call'", "kind='read' context='c'"),
            "compatible kind-changed f", "breaking kind-changed f");
        yield return Pair("a type", Call(""), Call("") + "\nstruct 't'", "neutral type-added t", "neutral type-removed t");
    }

    private const string Context =
        "\ncontext 'c' { function 'r'; }\nfunction 'r' kind='read' context='c' { output type='void'; }\n";

    private const string Mutation = "function 'f' kind='mutation' { output type='void'; affects context='c'; }";

    [TestCaseSource(nameof(Pairs))]
    public void AChangeIsFoundAndJudged(string before, string after, string forward, string backward) =>
        Findings.Check(before, after, forward, backward);

    [Test]
    public void EqualDescriptionsDoNotDiffer() => Findings.Check(Call("") + Context, Call("") + Context, "", "");

    [Test]
    public void AnotherNameOfTheProjectIsNoChangeOfTheInterface()
    {
        var changes = Mizan.Codegen.Diff.DocumentDiff.Compare(Description.Of("", "shop"), Description.Of("", "store"));
        Assert.That(changes.Single().Rule.Id, Is.EqualTo("project-renamed"));
        Assert.That(changes.Single().Judgement, Is.EqualTo(Mizan.Codegen.Diff.Judgement.Neutral));
    }

    [TestCase("rename_user", "change_user_name", "input 'a' type='int32'", TestName = "by its signature")]
    [TestCase("rename_user", "rename_users", "", TestName = "by its name")]
    public void AFunctionThatMayHaveBeenRenamedIsNamedAsAHint(string old, string now, string input)
    {
        var changes = Findings.Changes(
            $"function '{old}' kind='call' {{\n{input}\n{Void}\n}}",
            $"function '{now}' kind='call' {{\n{input}\n{Void}\n}}\nfunction 'zzz' kind='mutation' {{ {Void}; }}");
        Assert.That(changes[0].Text, Does.Contain($"(renamed to '{now}'?)"));
        Assert.That(changes[0].Judgement, Is.EqualTo(Mizan.Codegen.Diff.Judgement.Breaking));
    }

    [Test]
    public void ATypeThatIsRenamedIsTheSameOnTheWire()
    {
        const string Text = "struct 'card' { field 'a' type='bool'; field 'next' type='card' nullable=#true; }\n"
            + "function 'f' kind='call' { output type='card'; }";
        Findings.Check(Text, Text.Replace("'card'", "'task'"), "compatible type-renamed card", "compatible type-renamed task");
        Findings.Check(
            Text, Text.Replace("'card'", "'task'").Replace("field 'a' type='bool'", "field 'b' type='bool'"),
            "compatible type-renamed card\nbreaking field-removed card.a\ncompatible field-added card.b",
            "compatible type-renamed task\nbreaking field-removed task.b\ncompatible field-added task.a");
    }

    [Test]
    public void AnotherTypeInOnePlaceIsComparedByWhatItHolds()
    {
        const string Types = "struct 'card' { field 'a' type='bool'; field 'b' type='bool'; }\nstruct 'brief' { field 'a' type='bool'; }\n";
        const string Functions = "function 'f' kind='call' { output type='{0}'; }\nfunction 'g' kind='call' { output type='card'; }\n"
            + "function 'h' kind='call' { output type='brief'; }";
        Findings.Check(
            Types + Functions.Replace("{0}", "card"), Types + Functions.Replace("{0}", "brief"),
            "compatible type-renamed card\nbreaking field-removed card.b", "compatible type-renamed brief\ncompatible field-added brief.b");
    }

    private static string Call(string properties, string output = Void) => $"function 'f' kind='call' {properties} {{ {output}; }}";

    private static TestCaseData Pair(string name, string before, string after, string forward, string backward) =>
        new TestCaseData(before, after, forward, backward).SetName(name);
}
