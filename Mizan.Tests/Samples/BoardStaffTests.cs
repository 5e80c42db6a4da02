using System.Net;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>What only the staff of Board does.</summary>
public class BoardStaffTests(World world) : BoardFixture(world)
{
    [Test]
    public async Task TheStaffDeletesABoardWithAllThatIsOnIt()
    {
        var (board, cards) = await NewBoardAsync(2);
        using var ada = Board.Visitor();
        await BoardServer.CallAsync(ada, "sign_in", """{"name":"Ada Brandt"}""");
        Assert.That(
            await BoardServer.CallAsync(ada, "delete_board", $$"""{"board_id":{{board}}}"""),
            Is.EqualTo($$$"""{"result":null,"invalidate":["global",{"context":"board","params":{"board_id":{{{board}}}}},"card"]}"""));
        await Board.FetchAsync($"board/?board_id={board}", HttpStatusCode.NotFound);
        await Board.FetchAsync($"card/?card_id={cards[0]}", HttpStatusCode.NotFound);
        await BoardServer.CallAsync(ada, "delete_board", $$"""{"board_id":{{board}}}""", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task NobodyElseDoes()
    {
        await Board.CallAsync("delete_board", """{"board_id":1}""", HttpStatusCode.Unauthorized);
        using var mira = Board.Visitor();
        await BoardServer.CallAsync(mira, "sign_in", """{"name":"Mira Okafor"}""");
        await BoardServer.CallAsync(mira, "delete_board", """{"board_id":1}""", HttpStatusCode.Forbidden);
        await Board.FetchAsync("board/?board_id=1");
    }
}
