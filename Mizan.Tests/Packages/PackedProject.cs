namespace Mizan.Tests.Packages;

/// <summary>A project in a folder of its own, with blanks in its path, that takes the package as it would be published.</summary>
internal sealed class PackedProject : IDisposable
{
    private const string Configuration = "Release";

    private readonly string folder;
    private readonly string name;

    private PackedProject(string folder, string name) => (this.folder, this.name) = (folder, name);

    /// <summary>The folder of the project.</summary>
    public string Root => System.IO.Path.Combine(folder, name);

    /// <summary>The version of the package, which no other has.</summary>
    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    /// <summary>Where packages are restored to: a cache that was empty.</summary>
    public string Packages => System.IO.Path.Combine(folder, "packages");

    public static async Task<PackedProject> CreateAsync(string name, CancellationToken cancellation)
    {
        var project = new PackedProject(Directory.CreateTempSubdirectory("mizan build-").FullName, name);
        var feed = System.IO.Path.Combine(project.folder, "feed");
        await DotnetCommand.RunAsync(
            Repository.Root, cancellation,
            "pack", "Mizan.Runtime", "-c", Configuration, "--no-restore", $"-p:PackageVersion={project.Version}", "-o", feed);
        Directory.CreateDirectory(project.Root);
        // Empty ones end the search for those of some folder above.
        project.Write("Directory.Build.props", "<Project />");
        project.Write("Directory.Build.targets", "<Project />");
        project.Write("Directory.Packages.props", "<Project />");
        project.Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="packed" value="{feed}" /></packageSources>
            </configuration>
            """);
        project.Write(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NoWarn>$(NoWarn);MIZ051</NoWarn>
                <RestorePackagesPath>{project.Packages}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Mizan.Runtime" Version="{project.Version}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    /// <summary>A file of the project.</summary>
    public string Path(string file) => System.IO.Path.Combine(Root, file);

    /// <summary>A file beside the build output.</summary>
    public string Output(string file, string framework = "net10.0") =>
        System.IO.Path.Combine(Root, "bin", Configuration, framework, file);

    public void Write(string file, string text) => File.WriteAllText(Path(file), text);

    public string Read(string file) => File.ReadAllText(Path(file));

    /// <summary>When each file in the folders of the build was written.</summary>
    public IReadOnlyDictionary<string, DateTime> Times() => new[] { "bin", "obj" }
        .SelectMany(f => Directory.GetFiles(Path(f), "*", SearchOption.AllDirectories))
        .ToDictionary(f => f, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    /// <summary>Runs the dotnet command, which has to succeed.</summary>
    public Task RunAsync(string command, CancellationToken cancellation, params string[] arguments) =>
        DotnetCommand.RunAsync(Root, cancellation, Arguments(command, arguments));

    /// <summary>Runs the dotnet command, which has to fail, and returns what it printed.</summary>
    public Task<string> FailAsync(string command, CancellationToken cancellation, params string[] arguments) =>
        DotnetCommand.FailAsync(Root, cancellation, Arguments(command, arguments));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Said in front, so that a test can say otherwise: these tests themselves may run where CI is set.
    private static string[] Arguments(string command, string[] arguments) => [command, "-c", Configuration, "-p:CI=false", .. arguments];
}
