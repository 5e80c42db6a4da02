using Mizan.Tests.Codegen.Commands;

namespace Mizan.Tests.Codegen.Explain;

internal sealed class ExplainTests
{
    [Test]
    public async Task AMutationTellsWhatItMakesStaleAndWhy() => Assert.That(
        await ExplainAsync("add_card"),
        Is.EqualTo("""
            add_card is a mutation.
            Who is signed in may call it.
            Puts a card at the end.

              add_card(board_id: int32, title: string, state?: card_state = "open") -> card

            When it succeeds, this is stale, and clients fetch it again:
              global: its only entry
                it shows current_user

            Clients put its result into these, without fetching:
              board_cards of board: the entries with the same board_id, in place of the row with the same id, or as a new one
                argument board_id has the name and the type of a parameter that the context requires
                limit may be left out of a fetch, so that it narrows nothing by itself

            From a shell:
              curl http://localhost:5000/api/mizan/call/ -H 'Authorization: Bearer TOKEN' --json
            """ + " '{\"fn\":\"add_card\",\"args\":{\"board_id\":1,\"title\":\"textxx\"}}'\n"));

    [Test]
    public async Task AFunctionThatNothingNarrowsTellsWhy()
    {
        var text = await ExplainAsync("attach_file");
        Assert.That(text, Does.Contain("Who has the role staff may call it, and has to meet the policy paid, unless its guard says no.\n"));
        Assert.That(text, Does.Contain("It is deprecated: Use add_card.\n"));
        Assert.That(text, Does.Contain("  team: every entry\n    argument team_id is string, and the parameter of that name is uuid\n"));
        Assert.That(text, Does.Contain("  board_cards: the entries with the same board_id of board\n"));
        Assert.That(text, Does.Contain("requires; a call without it makes every entry stale\n"));
        Assert.That(text, Does.Contain("-F fn=attach_file -F 'args={\"team_id\":\"text\"}' -F file=@file\n"));
    }

    [Test]
    public async Task AComputedScopeSaysSo()
    {
        var text = await ExplainAsync("import");
        Assert.That(text, Does.Contain("No client may call it; the server's own code does.\n"));
        Assert.That(text, Does.Contain("its AffectsParams computes board_id and limit; what it leaves out narrows nothing\n"));
        Assert.That(text, Does.Contain("  chat: every entry\n    its AffectsParams computes no parameter of this context\n"));
        Assert.That(text, Does.Not.Contain("shell"));
    }

    [Test]
    public async Task AReadTellsWhatMakesItStale() => Assert.That(
        await ExplainAsync("board_cards", "--base", "https://example.org/api/"),
        Is.EqualTo("""
            board_cards is a read of context board.
            Anyone may call it.
            Cards in their order.

              board_cards(board_id: int32, limit?: int32 = 100) -> list<card>

            It is stale, and clients fetch it again, after:
              attach_file: the entries with the same board_id
              import: the entries with the same board_id and limit, as its AffectsParams computes

            It takes the result, and is not fetched, after:
              add_card: the entries with the same board_id

            Answers are kept until they are stale, and 60 s at most.
            It is fetched together with board_info.

            From a shell:
              curl 'https://example.org/api/ctx/board/?board_id=1'

            """));

    [TestCase("members", "Answers are kept not at all.\n")]
    [TestCase("current_user", "  curl http://localhost:5000/api/mizan/ctx/global/\n")]
    [TestCase("search", "search is a call: it makes nothing stale, and nothing makes it stale.\n")]
    [TestCase("card_page", "  curl 'http://localhost:5000/cards/1/text?lang=text'\n")]
    [TestCase("print_board", "print_board is a page of context board, at /boards/{board_id}.\n")]
    [TestCase("print_board", "\n  curl http://localhost:5000/boards/1\n")]
    [TestCase("hook", "Anyone may call it.\n")]
    [TestCase("hook", "\n  curl http://localhost:5000/hook -d size=1\n")]
    [TestCase("say", "Over the socket:\n  {\"action\":\"call\",\"id\":1,\"fn\":\"say\",\"args\":{\"room\":\"text\"}}\n")]
    [TestCase("messages", "Over the socket:\n  {\"action\":\"fetch\",\"id\":1,\"context\":\"chat\",\"params\":{\"room\":\"text\"}}\n")]
    [TestCase("messages", "after:\n  import: every entry\n  say: the entries with the same room\n")]
    public async Task EveryKindOfFunctionHasItsWay(string function, string expected) =>
        Assert.That(await ExplainAsync(function), Does.Contain(expected));

    [TestCase("mizan: there is no function 'ad_card'; did you mean 'add_card'?\n", "ad_card")]
    [TestCase("mizan: there is no function 'frobnicate'; 'mizan graph' lists all of them\n", "frobnicate")]
    [TestCase("mizan: 'board' is a context; name one of its functions: board_cards, board_info, print_board\n", "board")]
    public async Task AWrongNameGetsTheNearest(string expected, string name) => Assert.That(
        await InProcess.RunAsync(Sample.Text, "explain", name, "--ir", "-"), Is.EqualTo(new ToolResult(2, "", expected)));

    private static async Task<string> ExplainAsync(string function, params string[] more)
    {
        var run = await InProcess.RunAsync(Sample.Text, ["explain", function, "--ir", "-", .. more]);
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Output;
    }
}
