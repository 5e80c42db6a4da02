using System.Net;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>What Board's changes refuse, and that a refusal changes nothing.</summary>
public class BoardRefusalTests(World world) : BoardFixture(world)
{
    private const string Refusal =
        """{"error":{"code":"VALIDATION_ERROR","message":"Some arguments are not valid.","details":{"fields":""";

    private static readonly string Long = new('x', 81);

    [TestCase("create_board", """{"title":"  "}""", """{"title":["must not be blank"]}""")]
    [TestCase("create_board", """{"title":"a\nb"}""", """{"title":["must be a single line without control characters"]}""")]
    [TestCase("create_board", """{"title":"a\u0000"}""", """{"title":["must be a single line without control characters"]}""")]
    [TestCase("create_board", "{}", """{"title":["is required"]}""")]
    [TestCase("add_card", """{"board_id":1,"title":"a","state":"later"}""", """{"state":["must be one of todo, doing, done"]}""")]
    [TestCase(
        "add_card",
        """{"board_id":2147483648,"title":7}""",
        """{"board_id":["must be a whole number from -2147483648 to 2147483647"],"title":["must be a string"]}""")]
    [TestCase("move_card", """{"board_id":1,"card_id":1,"state":"todo","position":-1}""", """{"position":["must be at least 0"]}""")]
    [TestCase("move_card", """{"board_id":1,"card_id":1}""", """{"state":["is required"],"position":["is required"]}""")]
    [TestCase(
        "edit_card",
        """{"board_id":1,"card_id":1,"title":"b","labels":["a","","b\tc"]}""",
        "{\"labels[1]\":[\"must be 1 to 30 characters long\"],"
        + "\"labels[2]\":[\"must be a single line without control characters\"]}")]
    [TestCase(
        "edit_card",
        """{"board_id":1,"card_id":1,"title":"a","labels":["1","2","3","4","5","6","7","8","9","10","11"]}""",
        """{"labels":["must be at most 10 labels"]}""")]
    [TestCase(
        "edit_card",
        """{"board_id":1,"card_id":1,"title":"a","labels":[],"due":"2027-02-29"}""",
        """{"due":["must be a date (yyyy-MM-dd)"]}""")]
    [TestCase("edit_card", """{"board_id":1,"card_id":1,"title":"a"}""", """{"labels":["is required"]}""")]
    [TestCase("add_comment", """{"card_id":1,"text":"\n"}""", """{"text":["must not be blank"]}""")]
    [TestCase("sign_in", """{"name":" "}""", """{"name":["must not be blank"]}""")]
    public async Task WrongArgumentsAreNamedAllAtOnce(string function, string arguments, string fields) =>
        Assert.That(
            await Board.CallAsync(function, arguments, HttpStatusCode.UnprocessableEntity),
            Is.EqualTo(Refusal + fields + "}}}"));

    [TestCase("rename_board", """{"board_id":99,"title":"a"}""", "There is no board 99.")]
    [TestCase("add_card", """{"board_id":99,"title":"a"}""", "There is no board 99.")]
    [TestCase("move_card", """{"board_id":2,"card_id":1,"state":"done","position":0}""", "There is no card 1 on board 2.")]
    [TestCase("edit_card", """{"board_id":2,"card_id":1,"title":"a","labels":[]}""", "There is no card 1 on board 2.")]
    [TestCase("delete_card", """{"board_id":2,"card_id":1}""", "There is no card 1 on board 2.")]
    [TestCase("add_comment", """{"card_id":99,"text":"a"}""", "There is no card 99.")]
    public async Task WhatIsNotThereIsNotFoundAndNothingChanges(string function, string arguments, string message)
    {
        var before = await EverythingAsync();
        Assert.That(
            await Board.CallAsync(function, arguments, HttpStatusCode.NotFound),
            Is.EqualTo($$$"""{"error":{"code":"NOT_FOUND","message":"{{{message}}}"}}"""));
        Assert.That(await EverythingAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task ATitleMayBeEightyCharactersLongWithoutItsBlanks()
    {
        await Board.CallAsync("create_board", $$"""{"title":"  {{Long[1..]}}  "}""");
        await Board.CallAsync("create_board", $$"""{"title":"{{Long}}"}""", HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> EverythingAsync()
    {
        string[] contexts = ["global/", "board/?board_id=1", "board/?board_id=2", "card/?card_id=1"];
        return string.Join('\n', await Task.WhenAll(contexts.Select(context => Board.FetchAsync(context))));
    }
}
