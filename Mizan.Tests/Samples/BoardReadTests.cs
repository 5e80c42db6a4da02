using System.Net;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>What Board's contexts hold, to the byte, on the data that a new file is filled with.</summary>
public class BoardReadTests(World world) : BoardFixture(world)
{
    [Test]
    public async Task TheGlobalContextListsTheBoardsAndKnowsThatNobodyIsSignedIn() =>
        Assert.That(await Board.FetchAsync("global/"), Is.EqualTo(Joined("""
            {"board_list":[
            {"id":1,"title":"Website relaunch","card_count":11},
            {"id":2,"title":"Mobile app 2.4","card_count":9},
            {"id":3,"title":"Office move","card_count":5}],
            "current_user":null}
            """)));

    [Test]
    public async Task ABoardComesWithItsCardsColumnByColumn() =>
        Assert.That(await Board.FetchAsync("board/?board_id=3&limit=4"), Is.EqualTo(Joined("""
            {"board_cards":[
            {"id":21,"board_id":3,"title":"Tell the post office and the bank","state":"todo","position":0,
            "due":"2026-12-01","labels":["papers"],"updated_at":"2026-11-04T10:00:00+00:00"},
            {"id":22,"board_id":3,"title":"Who sits where?","state":"todo","position":1,
            "due":null,"labels":[],"updated_at":"2026-11-19T12:10:00+00:00"},
            {"id":23,"board_id":3,"title":"Give away the old desks","state":"todo","position":2,
            "due":null,"labels":["furniture"],"updated_at":"2026-11-16T08:20:00+00:00"},
            {"id":24,"board_id":3,"title":"Internet at the new address","state":"doing","position":0,
            "due":"2026-11-24","labels":["network"],"updated_at":"2026-11-18T15:00:00+00:00"}],
            "board_info":{"id":3,"title":"Office move","created_at":"2026-11-02T09:00:00+00:00"}}
            """)));

    [Test]
    public async Task ACardComesWithItsDescriptionAndItsComments() =>
        Assert.That(await Board.FetchAsync("card/?card_id=13"), Is.EqualTo(Joined("""
            {"card_attachments":[],"card_comments":[
            {"id":8,"card_id":13,"author":"Sam Lindqvist",
            "text":"Screenshot is in the support inbox, 17 November.","created_at":"2026-11-18T08:50:00+00:00"}],
            "card_detail":{"id":13,"board_id":2,"title":"Larger system text cuts off the amount","state":"todo","position":1,
            "due":null,"labels":["bug","accessibility"],"updated_at":"2026-11-18T08:44:00+00:00",
            "description":"Seen at 150 % and above, on the payment page only."}}
            """)));

    [TestCase("board_id=1&state=doing", 5, 6, 7)]
    [TestCase("board_id=1&state=doing&limit=2", 5, 6)]
    [TestCase("board_id=1&state=done&limit=1", 8)]
    public async Task CardsAreChosenByColumnAndCounted(string query, params int[] expected)
    {
        var cards = await Board.MemberAsync("board/?" + query, "board_cards");
        Assert.That(cards.EnumerateArray().Select(card => card.GetProperty("id").GetInt32()), Is.EqualTo(expected));
    }

    [TestCase("board/?board_id=99", "There is no board 99.")]
    [TestCase("board/?board_id=-1&state=done", "There is no board -1.")]
    [TestCase("card/?card_id=99", "There is no card 99.")]
    public async Task WhatDoesNotExistIsNotFound(string context, string message) =>
        Assert.That(
            await Board.FetchAsync(context, HttpStatusCode.NotFound),
            Is.EqualTo($$$"""{"error":{"code":"NOT_FOUND","message":"{{{message}}}"}}"""));

    [TestCase("board/", """{"board_id":["is required"]}""")]
    [TestCase("board/?board_id=1&limit=0", """{"limit":["must be between 1 and 1000"]}""")]
    [TestCase("board/?board_id=1&limit=1001", """{"limit":["must be between 1 and 1000"]}""")]
    [TestCase("board/?board_id=1&state=Done", """{"state":["must be one of todo, doing, done"]}""")]
    public async Task WrongArgumentsAreNamed(string context, string fields) =>
        Assert.That(
            await Board.FetchAsync(context, HttpStatusCode.UnprocessableEntity), Does.Contain($$"""{"fields":{{fields}}}"""));

    [TestCase("PHONE", 12, 11)]
    [TestCase("accessibility", 13, 3)]
    [TestCase(" receipts ", 12)]
    [TestCase("0.6 %", 19)]
    [TestCase("50 % and", 13)]
    [TestCase("_")]
    [TestCase("%d%")]
    [TestCase("' OR 1=1 --")]
    public async Task SearchTakesTextLiterallyAndPutsTitlesFirst(string query, params int[] expected)
    {
        var cards = await Board.ResultAsync("search_cards", $$"""{"query":"{{query}}"}""");
        Assert.That(cards.EnumerateArray().Select(card => card.GetProperty("id").GetInt32()), Is.EqualTo(expected));
    }

    [TestCase("""{"query":"  "}""", """{"query":["must not be blank"]}""")]
    [TestCase("""{"query":"a","limit":101}""", """{"limit":["must be between 1 and 100"]}""")]
    [TestCase("""{"query":null,"limit":1.5}""", "\"query\":[\"must be a string, not null\"]")]
    public async Task ASearchForNothingIsRefused(string arguments, string expected) =>
        Assert.That(
            await Board.CallAsync("search_cards", arguments, HttpStatusCode.UnprocessableEntity), Does.Contain(expected));

    [Test]
    public async Task AReadIsCallableTooAndSaysTheSame()
    {
        var called = await Board.ResultAsync("board_cards", """{"board_id":2,"state":"done"}""");
        var fetched = await Board.MemberAsync("board/?board_id=2&state=done", "board_cards");
        Assert.That(called.GetRawText(), Is.EqualTo(fetched.GetRawText()));
        Assert.That(called.GetArrayLength(), Is.EqualTo(3));
    }

    private static string Joined(string lines) => lines.ReplaceLineEndings("");
}
