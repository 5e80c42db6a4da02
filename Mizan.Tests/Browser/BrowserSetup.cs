using System.Reflection;
using Microsoft.Playwright;
using Mizan.Tests.Packages;

namespace Mizan.Tests.Browser;

/// <summary>
/// Builds Board's page and starts the browser, once for all tests of this folder. What is missing ignores them with a reason
/// that says the way out; where it has to be there, they fail.
/// </summary>
[SetUpFixture]
public class BrowserSetup
{
    // What test.sh sets after it has seen to all of it.
    private const string Required = "MIZAN_BROWSER_TESTS";

    private static IBrowser? browser;

    private IPlaywright? playwright;

    internal static IBrowser Browser => browser ?? throw new InvalidOperationException("No browser was started.");

    [OneTimeSetUp]
    [CancelAfter(600_000)]
    public async Task Start()
    {
        var chromium = Programs.Find("chromium") ?? Programs.Find("chromium-browser") ?? Programs.Find("google-chrome");
        if (chromium is null) Refuse("There is no Chromium: apt-get install chromium, or ./test.sh as root on Debian.");
        if (Programs.Find("npm") is null) Refuse("There is no npm: install Node 20.19 or newer (https://nodejs.org).");
        await BuildPageAsync();
        browser = await StartAsync(chromium!);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static void Refuse(string reason)
    {
        if (Environment.GetEnvironmentVariable(Required) == "required") Assert.Fail(reason);
        TestContext.Error.WriteLine($"The tests of Board's page are ignored. {reason}");
        Assert.Ignore(reason);
    }

    // The same step as that of `dotnet run`, into the output that the tests start.
    private static async Task BuildPageAsync()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(Samples.BoardServer.Assembly)))!;
        await DotnetCommand.RunAsync(
            Path.Combine(Repository.Root, "samples", "Board"),
            TestContext.CurrentContext.CancellationToken,
            "msbuild", "-t:BoardPage", $"-p:Configuration={configuration}", "-nologo", "-v:minimal");
    }

    private async Task<IBrowser> StartAsync(string chromium)
    {
        var metadata = typeof(BrowserSetup).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        // Its own browsers would be downloads; this one is the system's, and so is the Node that drives it.
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", metadata.Single(m => m.Key == "PlaywrightDriver").Value);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", Programs.Find("node"));
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            // As root, as in containers, Chromium starts only without.
            Args = ["--no-sandbox"],
        });
    }
}
