namespace Mizan.Tests.Packages;

/// <summary>The files that a build leaves, as a project meets them that takes the package.</summary>
[Category("Package")]
[CancelAfter(600_000)]
internal sealed class DescriptionBuildTests
{
    private const string Kdl = "mizan.kdl";
    private const string Edge = "mizan.edge.json";

    private const string Source = """
        using Mizan;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddMizan();
        var app = builder.Build();
        app.MapMizan("/api/mizan");
        app.Run();
        public static partial class Shelf
        {
            /// <summary>How many books there are.</summary>
            [Client(Context = "library")] public static partial int BookCount(int shelfId) => 1;
            [Client(Affects = ["library"])] public static partial void Burn(int shelfId) { }
        }
        """;

    private const string Expected = """
        /- kdl-version 2
        mizan 1 project="my_shop"

        context "library" {
            param "shelf_id" type="int32" shared=#true required=#true
            function "book_count"
        }

        function "book_count" kind="read" context="library" doc="How many books there are." {
            input "shelf_id" type="int32"
            output type="int32"
        }

        function "burn" kind="mutation" {
            input "shelf_id" type="int32"
            output type="void"
            affects context="library" { scope "shelf_id" }
        }

        """;

    private PackedProject project = null!;

    [OneTimeSetUp]
    public async Task Pack() => project = await PackedProject.CreateAsync("My Shop", TestContext.CurrentContext.CancellationToken);

    [OneTimeTearDown]
    public void DeleteFolder() => project.Dispose();

    [Test, Order(1)]
    public async Task ABuildLeavesBothFilesAndTheNextOneTouchesNothing(CancellationToken cancellation)
    {
        project.Write("Program.cs", Source);
        await project.RunAsync("build", cancellation);
        Assert.That(project.Read(project.Output(Kdl)), Is.EqualTo(Expected.ReplaceLineEndings("\n")));
        Assert.That(project.Read(project.Output(Edge)), Does.StartWith("{\n  \"version\": 1,"));

        var before = project.Times();
        await project.RunAsync("build", cancellation, "--no-restore");
        Assert.That(project.Times(), Is.EqualTo(before), "no file of the build is written again");
    }

    [Test, Order(2)]
    public async Task AnEditThatNoClientSeesLeavesTheFilesAloneAndAnotherUpdatesTheKeptOne(CancellationToken cancellation)
    {
        var before = File.GetLastWriteTimeUtc(project.Output(Kdl));
        project.Write("Program.cs", Source.Replace("=> 1;", "=> 2;", StringComparison.Ordinal));
        await project.RunAsync("build", cancellation, "--no-restore", "-p:MizanIrPath=kept");
        Assert.That(File.GetLastWriteTimeUtc(project.Output(Kdl)), Is.EqualTo(before));
        Assert.That(project.Read("kept/" + Kdl), Is.EqualTo(Expected.ReplaceLineEndings("\n")));
        Assert.That(project.Read("kept/" + Edge), Is.EqualTo(project.Read(project.Output(Edge))));

        project.Write("Program.cs", Source.Replace("Burn(int shelfId)", "Clear(int shelfId)", StringComparison.Ordinal));
        var refused = await project.FailAsync("build", cancellation, "--no-restore", "-p:MizanIrPath=kept", "-p:MizanIrCheck=true");
        Assert.That(refused, Does.Contain("kept/mizan.kdl(14)").And.Contain("MIZ091"));
        Assert.That(refused, Does.Contain("|function \"clear\"").And.Contain("MizanIrCheck=false"));
        Assert.That(project.Read("kept/" + Kdl), Does.Contain("burn"), "a check writes nothing");

        await project.RunAsync("build", cancellation, "--no-restore", "-p:MizanIrPath=kept/" + Kdl);
        Assert.That(project.Read("kept/" + Kdl), Does.Contain("clear").And.Not.Contain("burn"));
        await project.RunAsync("build", cancellation, "--no-restore", "-p:MizanIrPath=kept/" + Kdl, "-p:CI=true");
    }

    [Test, Order(3)]
    public async Task NeitherFileIsPublishedAndCleaningTakesBothAway(CancellationToken cancellation)
    {
        await project.RunAsync("publish", cancellation, "--no-restore", "-o", project.Path("published"));
        Assert.That(Directory.GetFiles(project.Path("published"), "mizan*"), Is.Empty);
        await project.RunAsync("clean", cancellation);
        Assert.That(File.Exists(project.Output(Kdl)) || File.Exists(project.Output(Edge)), Is.False);
        Assert.That(File.Exists(project.Path("kept/" + Kdl)), Is.True, "what is kept is not the build's to delete");
    }

    [Test, Order(4)]
    public async Task ANeedlessFileIsNotWrittenAndAnOldOneGoes(CancellationToken cancellation)
    {
        await project.RunAsync("build", cancellation, "--no-restore", "-p:MizanEmitIr=false");
        Assert.That(File.Exists(project.Output(Kdl)), Is.False);
        await project.RunAsync("build", cancellation, "--no-restore");
        Assert.That(File.Exists(project.Output(Kdl)), Is.True, "it is there again although nothing was compiled");
        project.Write("Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        await project.RunAsync("build", cancellation, "--no-restore");
        Assert.That(File.Exists(project.Output(Kdl)) || File.Exists(project.Output(Edge)), Is.False);
    }

    [Test, Order(5)]
    public async Task OfSeveralFrameworksEachHasItsFilesAndTheFirstIsKept(CancellationToken cancellation)
    {
        project.Write("Program.cs", "#if NET10_0\n#else\n#define OTHER\n#endif\n" + Source.Replace(
            "public static partial class Shelf\n{",
            "public static partial class Shelf\n{\n#if OTHER\n[Client] public static partial int Old() => 1;\n#endif",
            StringComparison.Ordinal));
        project.Write("My Shop.csproj", project.Read("My Shop.csproj").Replace(
            "<TargetFramework>net10.0</TargetFramework>",
            "<TargetFrameworks>net10.0;net9.0</TargetFrameworks><MizanIrPath>many.kdl</MizanIrPath>",
            StringComparison.Ordinal));
        await project.RunAsync("build", cancellation);
        Assert.That(project.Read(project.Output(Kdl, "net9.0")), Does.Contain("function \"old\""));
        Assert.That(project.Read(project.Output(Kdl)), Does.Not.Contain("function \"old\""));
        Assert.That(project.Read("many.kdl"), Is.EqualTo(project.Read(project.Output(Kdl))));
    }
}
