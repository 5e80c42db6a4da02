using Mizan.Generators.Kdl;

namespace Mizan.Tests.Ir;

/// <summary>What a description may not say is refused with its place and the way out, and never by another exception.</summary>
internal sealed class IrRefusalTests
{
    private const string Text = """
        mizan 1 project="board"
        enum "state" {
            variant "open"
            variant "done"
        }
        struct "card" {
            field "id" type="int64" encoding="string"
            field "states" type="list" { item type="state" }
        }
        struct "note" {
            field "text" type="string"
        }
        union "shape" discriminator="kind" {
            case "card" type="card"
            case "note" type="note"
        }
        context "board" cache=60 {
            param "board_id" type="int32" shared=#true required=#true
            function "cards"
            function "title"
        }
        context "other"
        function "cards" kind="read" context="board" {
            input "board_id" type="int32"
            output type="list" { item type="card" }
        }
        function "title" kind="read" context="board" {
            input "board_id" type="int32"
            output type="string"
        }
        function "ping" kind="call" {
            output type="void"
        }
        function "move" kind="mutation" methods="GET POST" {
            input "board_id" type="int32" default=1 min=0
            output type="card"
            affects context="board" scope-by="explicit" { scope "board_id" }
            affects function="title"
            merge context="board" slot="cards" key="id"
        }

        """;

    private static readonly Mistake[] Mistakes =
    [
        new(1, "mizan 1", "mizan 2", "2", "The description has version 2, and this tool reads version 1; take the mizan that wrote it."),
        new(1, "mizan 1", "mizan \"1\"", "\"", "must be an integer"),
        new(1, "mizan 1", "mizan", "mizan", "'mizan' needs a version as its argument."),
        new(2, "mizan 1 project=\"board\"", "", "enum", "A description begins with a line such as: mizan 1 project=\"name\"."),
        new(1, "project=\"board\"", "", "mizan", "'mizan' needs the property 'project'."),
        new(1, "project=\"board\"", "projekt=\"board\"", "\"", "'mizan' has no property 'projekt'; did you mean 'project'?"),
        new(2, "enum \"state\"", "enums \"state\"", "enums", "'enums' cannot stand here; did you mean 'enum'?"),
        new(2, "enum \"state\"", "enum", "enum", "'enum' needs a name in quotes as its argument."),
        new(2, "enum \"state\"", "enum \"state\" \"b\"", "enum", "'enum' has 2 arguments, and takes 1."),
        new(2, "enum \"state\"", "(a)enum \"state\"", "(a)enum", "'enum' has a type annotation, which means nothing here; remove '(a)'."),
        new(2, "enum \"state\"", "enum \"uuid\"", "enum", "'uuid' is the name of a built-in type; give this enum another one."),
        new(6, "enum \"state\"", "enum \"card\"", "struct", "'card' is declared twice; remove or rename one."),
        new(4, "variant \"done\"", "variant \"open\"", "variant \"open\"", "'open' stands here twice; remove or rename one 'variant'."),
        new(4, "variant \"done\"", "value \"done\"", "value", "'value' cannot stand in 'enum'; "),
        new(7, "type=\"int64\"", "type=\"int46\"", "\"int46\"", "There is no type 'int46'; "),
        new(7, "type=\"int64\"", "type=64", "64", "'type' of 'field' must be a string in quotes, not 64."),
        new(7, "type=\"int64\" ", "", "field", "'field' needs the property 'type'."),
        new(7, "type=\"int64\"", "type=\"void\"", "\"void\"", "Only an output can be void; name a type."),
        new(7, "type=\"int64\"", "type=\"bool\"", "\"string\"", "'bool' is no number; remove 'encoding'."),
        new(7, "encoding=\"string\"", "encoding=\"text\"", "\"text\"", "'encoding' of 'field' is 'text', and takes 'string'."),
        new(7, "encoding=\"string\"", "nullable=1", "1", "must be #true or #false"),
        new(
            8,
            "type=\"list\" { item type=\"state\" }",
            "type=\"list\"",
            "field \"states\"",
            "A list needs the type of its elements; add { item type=\"…\" }."),
        new(8, "type=\"list\" {", "type=\"bool\" {", "field \"states\"", "'bool' has no elements; remove 'item'."),
        new(
            8,
            "{ item type=\"state\" }",
            "{ item type=\"state\"; item type=\"bool\" }",
            "item type=\"bool\" }",
            "'field' has a second 'item'; remove one of them."),
        new(11, "field \"text\"", "field", "field", "'field' has 0 arguments, and takes 1."),
        new(11, "field \"text\"", "field 5", "5", "must be a string in quotes, not 5."),
        new(13, "discriminator=\"kind\"", "", "union", "'union' needs the property 'discriminator'."),
        new(
            15,
            "case \"note\"",
            "case \"card\"",
            "case \"card\" type=\"note\"",
            "Union 'shape' has this case twice; remove or rename one."),
        new(15, "case \"note\"", "case 1", "case 1", "Union 'shape' tells cases apart by numbers and by strings; use one of the two."),
        new(15, "case \"note\"", "case #true", "#true", "A case is told apart by a string or a whole number."),
        new(
            15,
            "case \"note\" type=\"note\"",
            "case \"note\" type=\"state\"",
            "\"state\"",
            "'state' is no struct, and only a struct can be a case."),
        new(17, "cache=60", "cache=0", "0", "'cache' is \"never\" or a number of seconds from 1 on; leave it out for no limit."),
        new(17, "cache=60", "rev=-1", "-1", "'rev' of 'context' is negative; it counts from 0."),
        new(18, "shared=#true ", "", "param", "'param' needs the property 'shared', #true or #false."),
        new(
            20,
            "function \"title\"\n}",
            "function \"cards\"\n}",
            "function \"cards\"",
            "'cards' stands here twice; remove or rename one 'function'."),
        new(
            20,
            "function \"title\"\n}",
            "function \"titel\"\n}",
            "function \"titel\"",
            "There is no function 'titel'; did you mean 'title'?"),
        new(
            20,
            "function \"title\"\n}",
            "function \"ping\"\n}",
            "function \"ping\"",
            "Function 'ping' is not in context 'board'; give it context=\"board\"."),
        new(26, "    function \"title\"\n}", "}", "\"board\" {", "Context 'board' does not list 'title'; add a line: function \"title\"."),
        new(31, "kind=\"call\"", "kind=\"read\" context=\"bord\"", "\"bord\"", "There is no context 'bord'; did you mean 'board'?"),
        new(
            31,
            "kind=\"call\"",
            "kind=\"query\"",
            "\"query\"",
            "'kind' of 'function' is 'query', and takes 'read' or 'mutation' or 'call'."),
        new(31, "kind=\"call\"", "", "function \"ping\"", "'function' needs the property 'kind'."),
        new(31, "kind=\"call\"", "kind=\"read\"", "function \"ping\"", "'ping' is a read, and needs the context that it belongs to."),
        new(
            31,
            "kind=\"call\"",
            "kind=\"call\" context=\"other\"",
            "function \"ping\"",
            "'ping' belongs to a context, so it has to be of kind=\"read\"."),
        new(31, "output type=\"void\"", "", "function \"ping\"", "A function needs an 'output'; write output type=\"void\" for none."),
        new(
            31,
            "kind=\"call\"",
            "kind=\"call\" auth=\"none\"",
            "\"none\"",
            "'auth' of 'function' is 'none', and takes 'required' or 'staff' or 'superuser'."),
        new(31, "kind=\"call\"", "kind=\"call\" deprecated=1", "1 {", "'deprecated' is #true, or a string that says why."),
        new(34, "methods=\"GET POST\"", "methods=\"GET  POST\"", "\"GET  ", "'methods' is a list of HTTP methods in capitals"),
        new(35, "default=1", "default=0x1", "0x1", "JSON has no such number; write a decimal one."),
        new(35, "default=1", "default=#inf", "#inf", "JSON has no such number; write a decimal one."),
        new(35, "min=0", "min=#true", "#true", "'min' has to be a decimal number, or a string such as a date."),
        new(35, "min=0", "min-length=-1", "-1", "'min-length' of 'input' is negative; it counts from 0."),
        new(35, "min=0", "format=\"zip\"", "\"zip\"", "'format' of 'input' is 'zip', and takes 'email' or 'url' or 'phone'."),
        new(
            37,
            "affects context=\"board\" scope-by",
            "affects context=\"bard\" scope-by",
            "\"bard\"",
            "There is no context 'bard'; did you mean 'board'?"),
        new(
            37,
            "{ scope \"board_id\" }",
            "{ scope \"bord_id\" }",
            "scope",
            "Context 'board' has no parameter 'bord_id'; did you mean 'board_id'?"),
        new(
            37,
            "{ scope \"board_id\" }",
            "{ scope \"board_id\"; scope \"board_id\" }",
            "scope \"board_id\"",
            "'board_id' stands here twice; remove or rename one 'scope'."),
        new(
            37,
            " { scope \"board_id\" }",
            "",
            "\"explicit\"",
            "A scope that code computes has parameters; add 'scope', or remove 'scope-by'."),
        new(
            38,
            "function=\"title\"\n    merge",
            "function=\"ping\"\n    merge",
            "\"ping\"",
            "Function 'ping' is in no context, so there is nothing to fetch again."),
        new(38, "affects function=\"title\"", "affects", "affects", "'affects' names either a context or a function; leave one property."),
        new(
            38,
            "affects function=\"title\"",
            "affects context=\"board\"",
            "affects context=\"board\"",
            "'board' stands here twice; remove or rename one 'affects'."),
        new(
            39,
            "slot=\"cards\"",
            "slot=\"ping\"",
            "\"ping\" key=\"",
            "Function 'ping' is not in context 'board'; give it context=\"board\"."),
        new(39, "slot=\"cards\"", "slot=\"title\"", "merge", "'title' is no list, so a merge into it has no key; remove 'key'."),
        new(39, " key=\"id\"", "", "merge", "'cards' is a list, so a merge into it needs the key of its rows."),
        new(
            37,
            "kind=\"mutation\"",
            "kind=\"call\"",
            "affects",
            "'move' is no mutation, so it can have no 'affects'; give it kind=\"mutation\"."),
    ];

    [Test]
    public void TheTextWithoutAMistakeIsRead() => Assert.That(IrText.Read(Text).Functions, Has.Count.EqualTo(4));

    [TestCaseSource(nameof(Mistakes))]
    public void AMistakeIsRefusedAtItsPlace(Mistake mistake)
    {
        var text = Text.Replace(mistake.Before, mistake.After, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Text), "The mistake has to change something.");
        var found = Assert.Throws<KdlException>(() => IrText.Read(text));
        Assert.That(found.Reason, Does.Contain(mistake.Reason));
        Assert.That(found.Line, Is.EqualTo(mistake.Line), found.Message);
        Assert.That(text.Split('\n')[found.Line - 1][(found.Column - 1)..], Does.StartWith(mistake.At));
    }

    [Test]
    public void AnEmptyDocumentIsRefused() =>
        Assert.That(() => IrText.Read(""), Throws.TypeOf<KdlException>().With.Property("Line").EqualTo(1));

    [Test]
    public void WhateverIsCutOutOrDoubledGivesADocumentOrARefusal()
    {
        var random = new Random(4711);
        var tokens = Text.Split(' ');
        var refused = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var at = random.Next(tokens.Length);
            var other = tokens[random.Next(tokens.Length)];
            var changed = random.Next(3) switch
            {
                0 => tokens.Where((_, index) => index != at),
                1 => tokens.SelectMany((t, index) => index == at ? new[] { t, other } : [t]),
                _ => tokens.Select((t, index) => index == at ? other : t),
            };
            try
            {
                var document = IrText.Read(string.Join(' ', changed));
                Assert.That(IrText.Read(IrText.Write(document)), Is.EqualTo(document));
            }
            catch (KdlException mistake)
            {
                Assert.That(mistake.Line, Is.Positive);
                refused++;
            }
        }
        Assert.That(refused, Is.InRange(1_000, 2_999));
    }

    /// <param name="Line">The line that a refusal names.</param>
    /// <param name="Before">What is changed in the text.</param>
    /// <param name="After">What stands there instead.</param>
    /// <param name="At">What stands at the column that the refusal names.</param>
    /// <param name="Reason">What it says, or a part of that.</param>
    internal sealed record Mistake(int Line, string Before, string After, string At, string Reason)
    {
        public override string ToString() => $"{Before} -> {After}";
    }
}
