using System.Net;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>What Board's changes do, seen through its reads.</summary>
public class BoardChangeTests(World world) : BoardFixture(world)
{
    [Test]
    public async Task ABoardIsCreatedListedAndRenamed()
    {
        var created = await Board.ResultAsync("create_board", """{"title":"  Büro \"2\" \ud83d\ude80  "}""");
        Assert.That(created.GetProperty("title").GetString(), Is.EqualTo("Büro \"2\" 🚀"));
        Assert.That(created.GetProperty("created_at").GetDateTimeOffset().Offset, Is.EqualTo(TimeSpan.Zero));
        var id = created.GetProperty("id").GetInt32();
        var renamed = await Board.ResultAsync("rename_board", $$"""{"title":"Office 2","board_id":{{id}}}""");
        Assert.That((await Board.MemberAsync($"board/?board_id={id}", "board_info")).GetRawText(), Is.EqualTo(renamed.GetRawText()));
        Assert.That(await Board.FetchAsync("global/"), Does.Contain($$"""{"id":{{id}},"title":"Office 2","card_count":0}"""));
    }

    [Test]
    public async Task ACardIsAddedAtTheEndOfItsColumn()
    {
        var (board, cards) = await NewBoardAsync(2);
        var card = await Board.ResultAsync("add_card", $$"""{"board_id":{{board}},"title":"Last","state":"doing"}""");
        var id = card.GetProperty("id").GetInt32();
        Assert.That(
            await Board.PlacesAsync(board), Is.EqualTo(new[] { $"todo 0 {cards[0]}", $"todo 1 {cards[1]}", $"doing 0 {id}" }));
        Assert.That(await Board.FetchAsync("global/"), Does.Contain($$"""{"id":{{board}},"title":"Test","card_count":3}"""));
        var time = card.GetProperty("updated_at").GetString();
        Assert.That(
            await Board.FetchAsync($"card/?card_id={id}"),
            Is.EqualTo($$$"""
                {"card_attachments":[],"card_comments":[],"card_detail":{"id":{{{id}}},"board_id":{{{board}}},"title":"Last","state":"doing",
                "position":0,"due":null,"labels":[],"updated_at":"{{{time}}}","description":null}}
                """.ReplaceLineEndings("")));
    }

    [TestCase(0, "todo", 3, "todo 0 B, todo 1 C, todo 2 D, todo 3 A")]
    [TestCase(0, "todo", 99, "todo 0 B, todo 1 C, todo 2 D, todo 3 A")]
    [TestCase(3, "todo", 0, "todo 0 D, todo 1 A, todo 2 B, todo 3 C")]
    [TestCase(1, "todo", 2, "todo 0 A, todo 1 C, todo 2 B, todo 3 D")]
    [TestCase(2, "todo", 2, "todo 0 A, todo 1 B, todo 2 C, todo 3 D")]
    [TestCase(1, "done", 0, "todo 0 A, todo 1 C, todo 2 D, done 0 B")]
    [TestCase(3, "doing", 7, "todo 0 A, todo 1 B, todo 2 C, doing 0 D")]
    public async Task AMovedCardTakesItsPlaceAndLeavesNoGap(int card, string state, int position, string expected)
    {
        var (board, cards) = await NewBoardAsync(4);
        var moved = await MoveAsync(board, cards[card], state, position);
        var places = await Board.PlacesAsync(board);
        Assert.That(string.Join(", ", places.Select(Named)), Is.EqualTo(expected));
        Assert.That(places, Does.Contain(moved), "the answer says where the card is");

        string Named(string place)
        {
            var words = place.Split(' ');
            return $"{words[0]} {words[1]} {(char)('A' + Array.IndexOf(cards, int.Parse(words[2])))}";
        }
    }

    [Test]
    public async Task ACardMovesIntoTheMiddleOfAnotherColumn()
    {
        var (board, cards) = await NewBoardAsync(4);
        await MoveAsync(board, cards[0], "done", 0);
        await MoveAsync(board, cards[1], "done", 1);
        await MoveAsync(board, cards[3], "done", 1);
        Assert.That(
            await Board.PlacesAsync(board),
            Is.EqualTo(new[] { $"todo 0 {cards[2]}", $"done 0 {cards[0]}", $"done 1 {cards[3]}", $"done 2 {cards[1]}" }));
    }

    [Test]
    public async Task EditingReplacesEverythingThatACardSays()
    {
        var (board, cards) = await NewBoardAsync(1);
        var full = await Board.ResultAsync(
            "edit_card",
            $$"""
            {"board_id":{{board}},"card_id":{{cards[0]}},"title":" New ","description":"Line 1\nLine 2","due":"2028-02-29",
             "labels":[" a ","b","A"]}
            """);
        Assert.That(full.GetProperty("title").GetString(), Is.EqualTo("New"));
        Assert.That(full.GetProperty("description").GetString(), Is.EqualTo("Line 1\nLine 2"));
        Assert.That(full.GetProperty("due").GetString(), Is.EqualTo("2028-02-29"));
        Assert.That(full.GetProperty("labels").GetRawText(), Is.EqualTo("""["a","b"]"""));
        Assert.That(await DetailAsync(cards[0]), Is.EqualTo(full.GetRawText()));

        var bare = await Board.ResultAsync("edit_card", $$"""{"board_id":{{board}},"card_id":{{cards[0]}},"title":"New","labels":[]}""");
        Assert.That(bare.GetRawText(), Does.Contain("\"due\":null,\"labels\":[]").And.Contain("\"description\":null"));
        Assert.That(await DetailAsync(cards[0]), Is.EqualTo(bare.GetRawText()));
    }

    [Test]
    public async Task ADeletedCardTakesItsCommentsAlongAndItsNumberDoesNotComeBack()
    {
        var (board, cards) = await NewBoardAsync(3);
        await Board.ResultAsync("add_comment", $$"""{"card_id":{{cards[2]}},"text":"Gone soon."}""");
        foreach (var card in (int[])[cards[0], cards[2]])
        {
            var answer = await Board.CallAsync("delete_card", $$"""{"board_id":{{board}},"card_id":{{card}}}""");
            Assert.That(
                answer,
                Is.EqualTo($$$"""{"result":null,"invalidate":[{"context":"board","params":{"board_id":{{{board}}}}},"card","global"]}"""));
        }
        Assert.That(await Board.PlacesAsync(board), Is.EqualTo(new[] { $"todo 0 {cards[1]}" }));
        await Board.FetchAsync($"card/?card_id={cards[2]}", HttpStatusCode.NotFound);
        var next = await Board.ResultAsync("add_card", $$"""{"board_id":{{board}},"title":"Next"}""");
        Assert.That(next.GetProperty("id").GetInt32(), Is.GreaterThan(cards[2]));
    }

    [Test]
    public async Task AGuestCommentsAndLineBreaksStay()
    {
        var (_, cards) = await NewBoardAsync(1);
        var first = await Board.ResultAsync("add_comment", $$"""{"card_id":{{cards[0]}},"text":"One\n\"two\" <b>"}""");
        var second = await Board.ResultAsync("add_comment", $$"""{"card_id":{{cards[0]}},"text":"Again"}""");
        Assert.That(first.GetProperty("author").GetString(), Is.EqualTo("guest"));
        Assert.That(first.GetProperty("text").GetString(), Is.EqualTo("One\n\"two\" <b>"));
        var comments = await Board.MemberAsync($"card/?card_id={cards[0]}", "card_comments");
        Assert.That(comments.GetRawText(), Is.EqualTo($"[{first.GetRawText()},{second.GetRawText()}]"));
    }

    private async Task<string> MoveAsync(int board, int card, string state, int position)
    {
        var moved = await Board.ResultAsync(
            "move_card", $$"""{"board_id":{{board}},"card_id":{{card}},"state":"{{state}}","position":{{position}}}""");
        return $"{moved.GetProperty("state")} {moved.GetProperty("position")} {moved.GetProperty("id")}";
    }

    private async Task<string> DetailAsync(int card) => (await Board.MemberAsync($"card/?card_id={card}", "card_detail")).GetRawText();
}
