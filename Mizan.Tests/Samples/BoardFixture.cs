namespace Mizan.Tests.Samples;

/// <summary>A fixture with one server and a database file of its own.</summary>
[Category("Sample")]
public abstract class BoardFixture
{
    private protected string Folder { get; private set; } = "";

    private protected BoardServer Board { get; private set; } = null!;

    [OneTimeSetUp]
    [CancelAfter(60_000)]
    public async Task Start()
    {
        Folder = Directory.CreateTempSubdirectory("mizan-board-").FullName;
        Board = await BoardServer.StartAsync(Path.Combine(Folder, "board.db"), TestContext.CurrentContext.CancellationToken);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Board is not null) await Board.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A board of the test's own, with cards in <c>todo</c>.</summary>
    private protected async Task<(int Board, int[] Cards)> NewBoardAsync(int cards)
    {
        var board = (await Board.ResultAsync("create_board", """{"title":"Test"}""")).GetProperty("id").GetInt32();
        var ids = new int[cards];
        for (var i = 0; i < cards; i++)
        {
            var card = await Board.ResultAsync("add_card", $$"""{"board_id":{{board}},"title":"Card {{i}}"}""");
            ids[i] = card.GetProperty("id").GetInt32();
        }
        return (board, ids);
    }
}
