using System.Net;
using Mizan.Tests.Packages;

namespace Mizan.Tests.Samples;

/// <summary>Board where nobody has built its page.</summary>
[Category("Sample")]
public class BoardWithoutPageTests
{
    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("mizan-board-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    [CancelAfter(60_000)]
    public async Task ItSaysWhatIsMissingAndServesItsFunctions(CancellationToken cancellation)
    {
        const string WayOut = "The page is not built. Install Node 20.19 or newer with npm";
        CopyProgram(Path.GetDirectoryName(BoardServer.Assembly)!, folder);
        await using var server = await RunningServer.StartAsync(
            Path.Combine(folder, "Board.dll"), cancellation, "--BOARD_DB", Path.Combine(folder, "board.db"));

        Assert.That(server.Output, Does.Contain(WayOut));
        using var page = await server.Client.GetAsync("/", cancellation);
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await page.Content.ReadAsStringAsync(cancellation), Does.StartWith(WayOut));
        Assert.That(await server.Client.GetStringAsync("/api/mizan/ctx/global/", cancellation), Does.Contain("Website relaunch"));
    }

    private static void CopyProgram(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (name.StartsWith("wwwroot", StringComparison.Ordinal) || name.StartsWith("board.db", StringComparison.Ordinal)) continue;
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
