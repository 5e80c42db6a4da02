using System.IO.Compression;

namespace Mizan.Tests.Packages;

/// <summary>The package as somebody else gets it: packed, restored into an empty cache, and followed by the README.</summary>
[Category("Package")]
public class ConsumerTests
{
    // The same configuration as this build, so that packing finds it done.
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private readonly string version = $"0.0.1-test.{Guid.NewGuid():N}";
    private string folder = "";

    private string PackageFile => Path.Combine(folder, "feed", $"Mizan.Runtime.{version}.nupkg");

    [OneTimeSetUp]
    [CancelAfter(300_000)]
    public async Task Pack()
    {
        folder = Directory.CreateTempSubdirectory("mizan-consumer-").FullName;
        // Not restored again: the version would get into what other builds of the working copy read.
        await DotnetCommand.RunAsync(
            Repository.Root,
            TestContext.CurrentContext.CancellationToken,
            "pack", "Mizan.Runtime", "-c", Configuration, "--no-restore", $"-p:PackageVersion={version}",
            "-o", Path.Combine(folder, "feed"));
    }

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void ThePackageBringsThePlugInsAlongAndDependsOnNothing()
    {
        using var package = ZipFile.OpenRead(PackageFile);
        Assert.That(
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name.Contains('/') && !name.StartsWith("_rels/") && !name.StartsWith("package/")),
            Is.EquivalentTo(new[]
            {
                "analyzers/dotnet/cs/Mizan.Analyzers.dll",
                "analyzers/dotnet/cs/Mizan.CodeFixes.dll",
                "analyzers/dotnet/cs/Mizan.Generators.dll",
                "build/Mizan.Runtime.props",
                "build/Mizan.Runtime.targets",
                "buildTransitive/Mizan.Runtime.targets",
                "lib/net10.0/Mizan.Runtime.dll",
                "lib/net10.0/Mizan.Runtime.xml",
                "lib/net9.0/Mizan.Runtime.dll",
                "lib/net9.0/Mizan.Runtime.xml",
                "tools/netstandard2.0/Mizan.Build.dll",
                "tools/netstandard2.0/Mizan.ClientTargets.dll",
                "tools/netstandard2.0/Mizan.Generators.dll",
            }));
        using var reader = new StreamReader(package.GetEntry("Mizan.Runtime.nuspec")!.Open());
        var manifest = reader.ReadToEnd();
        Assert.That(manifest, Does.Contain("<frameworkReference name=\"Microsoft.AspNetCore.App\" />"));
        Assert.That(manifest, Does.Not.Contain("<dependency "));
        Assert.That(package.GetEntry("README.md"), Is.Not.Null);
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task TheQuickStartOfTheReadmeBuildsRunsAndAnswersAsItSays(CancellationToken cancellation)
    {
        var project = WriteProject();
        await DotnetCommand.RunAsync(project, cancellation, "build", "-c", "Release", "-o", Path.Combine(folder, "built"));
        await using var server = await RunningServer.StartAsync(Path.Combine(folder, "built", "Hello.dll"), cancellation);
        var calls = QuickStart.Calls.ToArray();
        Assert.That(calls, Is.Not.Empty);
        foreach (var (request, answer) in calls)
        {
            using (request)
            {
                using var response = await server.Client.SendAsync(request, cancellation);
                Assert.That(await response.Content.ReadAsStringAsync(cancellation), Is.EqualTo(answer), request.RequestUri!.ToString());
            }
        }
    }

    private string WriteProject()
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "Hello")).FullName;
        File.WriteAllText(Path.Combine(project, "Program.cs"), QuickStart.Program);
        // Empty ones end the search for those of some folder above.
        File.WriteAllText(Path.Combine(project, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(project, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(project, "Directory.Packages.props"), "<Project />");
        // Adds to the sources of the machine, which may be a mirror.
        File.WriteAllText(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{Path.Combine(folder, "feed")}" /></packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(project, "Hello.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Mizan.Runtime" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }
}
