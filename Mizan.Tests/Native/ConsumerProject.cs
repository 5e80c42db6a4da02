using Mizan.Tests.Packages;

namespace Mizan.Tests.Native;

/// <summary>The program in the folder <c>Consumer</c>, outside of the repository, with the package in place of its projects.</summary>
internal static class ConsumerProject
{
    public static async Task<PackedProject> CreateAsync(CancellationToken cancellation)
    {
        var project = await PackedProject.CreateAsync("Consumer", cancellation);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "Mizan.Tests", "Native", "Consumer")))
        {
            project.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, cancellation));
        }
        project.Write(".editorconfig", await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".editorconfig"), cancellation));
        // The native compiler is large, and the machine may have it; nothing of this project comes from there.
        project.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <MizanVersion>{project.Version}</MizanVersion>
                <RestorePackagesPath>{project.Packages}</RestorePackagesPath>
                <RestoreFallbackFolders>{MachineCache}</RestoreFallbackFolders>
              </PropertyGroup>
            </Project>
            """);
        return project;
    }

    private static string MachineCache
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            return Directory.CreateDirectory(folder).FullName;
        }
    }
}
