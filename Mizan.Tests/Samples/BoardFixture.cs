using Mizan.Tests.Native;
using NUnit.Framework.Interfaces;

namespace Mizan.Tests.Samples;

/// <summary>A fixture with one server and a database file of its own: the server as it is built, and as native code.</summary>
[Category("Sample")]
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
public abstract class BoardFixture(World world)
{
    private protected string Folder { get; private set; } = "";

    private protected BoardServer Board { get; private set; } = null!;

    [OneTimeSetUp]
    [CancelAfter(1_200_000)]
    public async Task Start()
    {
        Folder = Directory.CreateTempSubdirectory("mizan-board-").FullName;
        Board = await BoardServer.StartAsync(world, Path.Combine(Folder, "board.db"), TestContext.CurrentContext.CancellationToken);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Board is not null) await Board.DisposeAsync();
        if (Folder.Length > 0) Directory.Delete(Folder, recursive: true);
    }

    [TearDown]
    public void ShowWhatTheServerSaid()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed) TestContext.Out.WriteLine(Board.Output);
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
