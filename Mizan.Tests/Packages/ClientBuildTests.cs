namespace Mizan.Tests.Packages;

/// <summary>The client that a build keeps current, as a project meets it that takes the package.</summary>
[Category("Package")]
[CancelAfter(600_000)]
internal sealed class ClientBuildTests
{
    private const string Source = """
        using Mizan;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddMizan();
        var app = builder.Build();
        app.MapMizan("/api/mizan");
        app.Run();
        public static partial class Shelf
        {
            [Client(Context = "library")] public static partial int BookCount(int shelfId) => 1;
            [Client(Affects = ["library"])] public static partial void Burn(int shelfId) { }
        }
        """;

    private const string Item = """<ItemGroup><MizanClient Include="react" OutputPath="web/src/api" /></ItemGroup>""";

    private PackedProject project = null!;

    private string Api => project.Path("web/src/api/api.ts");

    [OneTimeSetUp]
    public async Task Pack()
    {
        project = await PackedProject.CreateAsync("Shop", TestContext.CurrentContext.CancellationToken);
        project.Write("Program.cs", Source);
        SetItem(Item);
    }

    [OneTimeTearDown]
    public void DeleteFolder() => project.Dispose();

    [Test, Order(1)]
    public async Task ABuildWritesTheClientAndTheNextOneTouchesNothing(CancellationToken cancellation)
    {
        await project.RunAsync("build", cancellation);
        Assert.That(project.Read("web/src/api/react.tsx"), Does.Contain("export function LibraryProvider("));
        var before = File.GetLastWriteTimeUtc(Api);
        await project.RunAsync("build", cancellation, "--no-restore");
        Assert.That(File.GetLastWriteTimeUtc(Api), Is.EqualTo(before));
    }

    [Test, Order(2)]
    public async Task AnEditShowsInTheClientUnlessItIsOnlyCompared(CancellationToken cancellation)
    {
        project.Write("Program.cs", Source.Replace("Burn(", "Clear(", StringComparison.Ordinal));
        var refused = await project.FailAsync("build", cancellation, "--no-restore", "-p:MizanIrCheck=true");
        Assert.That(refused, Does.Contain("MIZ093").And.Contain("web/src/api/types.ts"));
        Assert.That(File.ReadAllText(Api), Does.Contain("callBurn"));
        await project.RunAsync("build", cancellation, "--no-restore");
        Assert.That(File.ReadAllText(Api), Does.Contain("callClear").And.Not.Contain("callBurn"));
    }

    [Test, Order(3)]
    public async Task WhereThereIsNoClientYetItIsMadeEvenIfItIsOnlyCompared(CancellationToken cancellation)
    {
        Directory.Delete(project.Path("web"), recursive: true);
        await project.RunAsync("build", cancellation, "--no-restore", "-p:MizanIrCheck=true");
        Assert.That(File.ReadAllText(Api), Does.Contain("callClear"));
    }

    [TestCase("""<MizanClient Include="cobol" OutputPath="x" />""", "There is no target 'cobol'; MizanClient takes react or typescript")]
    [TestCase("""<MizanClient Include="react" />""", "The client for 'react' has no folder")]
    [TestCase("""<MizanClient Include="react" OutputPath="Program.cs" />""", "'Program.cs' is a file")]
    [Order(4)]
    public async Task AnItemThatCannotBeFollowedSaysWhy(string item, string message, CancellationToken cancellation)
    {
        SetItem($"<ItemGroup>{item}</ItemGroup>");
        Assert.That(await project.FailAsync("build", cancellation, "--no-restore"), Does.Contain("MIZ094").And.Contain(message));
    }

    [Test, Order(5)]
    public async Task AProjectThatIsNotDescribedHasNoClient(CancellationToken cancellation)
    {
        SetItem(Item);
        var refused = await project.FailAsync("build", cancellation, "--no-restore", "-p:MizanEmitIr=false");
        Assert.That(refused, Does.Contain("MIZ094").And.Contain("MizanEmitIr"));
    }

    private void SetItem(string text) => project.Write("Directory.Build.targets", $"<Project>{text}</Project>");
}
