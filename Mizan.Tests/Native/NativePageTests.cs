using Mizan.Tests.Packages;

namespace Mizan.Tests.Native;

/// <summary>Files beside a native program are served like those beside any other.</summary>
[Category("Native")]
internal sealed class NativePageTests
{
    [Test]
    [CancelAfter(1_200_000)]
    public async Task ThePageOfTheBoardIsServed(CancellationToken cancellation)
    {
        var published = await NativeProgram.BoardAsync();
        var folder = Directory.CreateTempSubdirectory("mizan-page-");
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(published.Path)!))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }
            var assets = folder.CreateSubdirectory("wwwroot").CreateSubdirectory("assets");
            await File.WriteAllTextAsync(Path.Combine(assets.Parent!.FullName, "index.html"), "<!doctype html>", cancellation);
            await File.WriteAllTextAsync(Path.Combine(assets.FullName, "board-1.js"), "export {};", cancellation);
            var program = Path.Combine(folder.FullName, Path.GetFileName(published.Path));
            var home = new Dictionary<string, string> { ["HOME"] = folder.FullName };
            await using var server = await RunningServer.StartAsync(
                program, home, cancellation, "--BOARD_DB", Path.Combine(folder.FullName, "board.db"));

            Assert.That(await server.Client.GetStringAsync(new Uri("/boards/1/", UriKind.Relative), cancellation), Is.EqualTo("<!doctype html>"));
            using var script = await server.Client.GetAsync(new Uri("/assets/board-1.js", UriKind.Relative), cancellation);
            Assert.That(await script.Content.ReadAsStringAsync(cancellation), Is.EqualTo("export {};"));
            Assert.That(script.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/javascript"));
            Assert.That(script.Headers.CacheControl?.ToString(), Does.Contain("immutable"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
