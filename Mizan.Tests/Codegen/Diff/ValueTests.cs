namespace Mizan.Tests.Codegen.Diff;

/// <summary>
/// What travels: each pair is judged where clients send the type, where they get it, where they do both, and where a private
/// function does; and each in both directions. Judgements are given as two letters, for sending and for getting.
/// </summary>
internal sealed class ValueTests
{
    private const string Struct = "struct 't' { field 'x' {0} }";

    private static IEnumerable<TestCaseData> Fields()
    {
        // The properties of field x before and after; what is found, with the judgements; the same the other way round.
        yield return Field("null", "type='int32'", "type='int32' nullable=#true", "null-allowed cb", "null-forbidden bc");
        yield return Field("optional", "type='int32'", "type='int32' optional=#true", "made-optional cc", "made-required bc");
        yield return Field("omissible", "type='int32'", "type='int32' omissible=#true", "made-omissible cb", "made-present cc");
        yield return Field("wider integer", "type='int32'", "type='int64'", "type-changed cb", "type-changed bc");
        yield return Field("no negative numbers", "type='int32'", "type='uint32'", "type-changed bb", "type-changed bb");
        yield return Field("unsigned in a wider signed", "type='uint16'", "type='int32'", "type-changed cb", "type-changed bc");
        yield return Field("integer to floating point", "type='int32'", "type='float64'", "type-changed cb", "type-changed bc");
        yield return Field("digits are lost", "type='int64'", "type='float64'", "type-changed bb", "type-changed bb");
        yield return Field("integer to decimal", "type='uint64'", "type='decimal'", "type-changed cb", "type-changed bc");
        yield return Field("decimal to floating point", "type='decimal'", "type='float64'", "type-changed bb", "type-changed bb");
        yield return Field("uuid to string", "type='uuid'", "type='string'", "type-changed cb", "type-changed bc");
        yield return Field("date to instant", "type='date'", "type='datetime-offset'", "type-changed bb", "type-changed bb");
        yield return Field("string to number", "type='string'", "type='int32'", "type-changed bb", "type-changed bb");
        yield return Field("anything", "type='bool'", "type='json'", "type-changed cb", "type-changed bc");
        yield return Field(
            "a number in a string", "type='int64'", "type='int64' encoding='string'", "encoding-changed cb", "encoding-changed bb");
        yield return Field("list to set", List("list", "int32"), List("set", "int32"), "type-changed cc", "type-changed cb");
        yield return Field("list to map", List("list", "int32"), List("map", "int32"), "type-changed bb", "type-changed bb");
        yield return Field("one to many", "type='int32'", List("list", "int32"), "type-changed bb", "type-changed bb");
        yield return Field("elements", List("list", "int32"), List("list", "int64"), "type-changed cb", "type-changed bc");
        yield return Field(
            "elements of a map", List("map", "int32"), "type='map' { item type='int32' nullable=#true; }",
            "null-allowed cb", "null-forbidden bc");
        yield return Field("least value", "type='int32' min=1", "type='int32' min=5", "constraint-tightened bc", "constraint-loosened cc");
        yield return Field("largest value", "type='int32'", "type='int32' max=5", "constraint-tightened bc", "constraint-loosened cc");
        yield return Field(
            "the bound itself", "type='int32' max=5", "type='int32' max=5 max-exclusive=#true",
            "constraint-tightened bc", "constraint-loosened cc");
        yield return Field(
            "bounds that are dates", "type='date' min='2020-01-01'", "type='date' min='2021-01-01'",
            "constraint-tightened bc", "constraint-loosened cc");
        yield return Field(
            "least length", "type='string'", "type='string' min-length=1", "constraint-tightened bc", "constraint-loosened cc");
        yield return Field(
            "largest length", "type='string' max-length=9", "type='string' max-length=8",
            "constraint-tightened bc", "constraint-loosened cc");
        yield return Field("pattern", "type='string'", "type='string' pattern='a+'", "constraint-tightened bc", "constraint-loosened cc");
        yield return Field(
            "another pattern", "type='string' pattern='b'", "type='string' pattern='a'", "constraint-changed bc", "constraint-changed bc");
        yield return Field(
            "format", "type='string' format='url'", "type='string' format='email'", "constraint-changed bc", "constraint-changed bc");
        yield return Field("blank", "type='string'", "type='string' not-blank=#true", "constraint-tightened bc", "constraint-loosened cc");
        yield return Field(
            "allowed values", "type='int32' { allowed 1 2 3; }", "type='int32' { allowed 1 2; }",
            "constraint-tightened bc", "constraint-loosened cc");
        yield return Field(
            "other allowed values", "type='int32' { allowed 1 2; }", "type='int32' { allowed 1 3; }",
            "constraint-changed bc", "constraint-changed bc");
        yield return Field(
            "default", "type='int32' optional=#true default=1", "type='int32' optional=#true default=2",
            "default-changed cn", "default-changed cn");
        yield return Field("documentation", "type='int32'", "type='int32' doc='Now told.'", "doc-changed nn", "doc-changed nn");
    }

    private static IEnumerable<TestCaseData> Types()
    {
        yield return Type(
            "a required field", "struct 't' { field 'a' type='bool'; }", "struct 't' { field 'a' type='bool'; field 'x' type='int32'; }",
            "field-added bc t.x", "field-removed bb t.x");
        yield return Type(
            "an optional field",
            "struct 't' { field 'a' type='bool'; }",
            "struct 't' { field 'a' type='bool'; field 'x' type='int32' optional=#true; }",
            "field-added cc t.x", "field-removed bb t.x");
        yield return Type(
            "the order of fields",
            "struct 't' { field 'a' type='bool'; field 'b' type='bool'; }",
            "struct 't' { field 'b' type='bool'; field 'a' type='bool'; }",
            "order-changed nn t", "order-changed nn t");
        yield return Type(
            "the documentation of a struct", "struct 't'", "struct 't' doc='A thing.'", "doc-changed nn t", "doc-changed nn t");
        yield return Type(
            "a variant", "enum 't' { variant 'a'; }", "enum 't' { variant 'a'; variant 'x'; }",
            "variant-added cb t.x", "variant-removed bc t.x");
        yield return Type(
            "the order of variants", "enum 't' { variant 'a'; variant 'b'; }", "enum 't' { variant 'b'; variant 'a'; }",
            "order-changed nn t", "order-changed nn t");
        yield return Type(
            "a case", Union("case 'a' type='u'"), Union("case 'a' type='u'; case 'x' type='u'"),
            "case-added cb t.'x'", "case-removed bc t.'x'");
        yield return Type(
            "the discriminator", Union("case 'a' type='u'", "kind"), Union("case 'a' type='u'", "type"),
            "discriminator-changed bb t", "discriminator-changed bb t");
        yield return Type(
            "a field of a case",
            Union("case 'a' type='u'") + "\nstruct 'v'",
            Union("case 'a' type='u'").Replace("'u' {", "'u' { field 'x' type='bool';") + "\nstruct 'v'",
            "field-added bc u.x", "field-removed bb u.x");
        yield return Type(
            "an enum that becomes a string",
            "enum 'e' { variant 'a'; }\nstruct 't' { field 'x' type='e'; }",
            "enum 'e' { variant 'a'; }\nstruct 't' { field 'x' type='string'; }",
            "type-changed cb t.x", "type-changed bc t.x");
        yield return Type(
            "a struct that becomes a union",
            "struct 'u'\nstruct 't' { field 'x' type='u'; }\nunion 'w' discriminator='kind' { case 'a' type='u'; }",
            "struct 'u'\nstruct 't' { field 'x' type='w'; }\nunion 'w' discriminator='kind' { case 'a' type='u'; }",
            "type-changed bb t.x", "type-changed bb t.x");
        yield return Type(
            "a field of a type that holds itself",
            "struct 't' { field 'next' type='t' nullable=#true; }",
            "struct 't' { field 'next' type='t' nullable=#true; field 'x' type='int32'; }",
            "field-added bc t.x", "field-removed bb t.x");
    }

    [TestCaseSource(nameof(Fields))]
    [TestCaseSource(nameof(Types))]
    public void AChangeIsJudgedByWhereItTravels(string before, string after, string forward, string backward) => Assert.Multiple(() =>
    {
        foreach (var (name, use, index) in Uses)
        {
            var (old, now) = ($"{before}\n{use}", $"{after}\n{use}");
            Assert.That(Findings.Of(old, now), Is.EqualTo(new[] { Expected(forward, index) }), $"{name}, forward");
            Assert.That(Findings.Of(now, old), Is.EqualTo(new[] { Expected(backward, index) }), $"{name}, backward");
        }
    });

    private static (string Name, string Use, int Index)[] Uses =>
    [
        ("sent", "function 'f' kind='call' { input 'i' type='t'; output type='void'; }", 0),
        ("got", "function 'f' kind='call' { output type='list' { item type='t'; }; }", 1),
        ("both", "function 'f' kind='call' { input 'i' type='t'; output type='t'; }", 2),
        ("private", "function 'f' kind='call' private=#true { input 'i' type='t'; output type='t'; }", 3),
    ];

    // "null-allowed cb t.x": compatible where it is sent, breaking where it is got. Both ways count together, and what no
    // client uses breaks nothing.
    private static string Expected(string finding, int use)
    {
        var parts = finding.Split(' ');
        var (sent, got) = (parts[1][0], parts[1][1]);
        var letter = use switch { 0 => sent, 1 => got, 2 => (char)Math.Min(sent, got), _ => sent == 'n' || got == 'n' ? 'n' : 'c' };
        var judgement = letter switch { 'b' => "breaking", 'c' => "compatible", _ => "neutral" };
        return $"{judgement} {parts[0]} {parts[2]}";
    }

    private static TestCaseData Field(string name, string before, string after, string forward, string backward) => Type(
        name, StructOf(before), StructOf(after), forward + " t.x", backward + " t.x");

    private static string StructOf(string field) => Struct.Replace("{0}", field, StringComparison.Ordinal);

    private static TestCaseData Type(string name, string before, string after, string forward, string backward) =>
        new TestCaseData(before, after, forward, backward).SetName(name);

    private static string List(string kind, string item) => $"type='{kind}' {{ item type='{item}'; }}";

    private static string Union(string cases, string discriminator = "kind") =>
        $"struct 'u' {{ }}\nunion 't' discriminator='{discriminator}' {{ {cases}; }}";
}
