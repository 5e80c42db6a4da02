namespace Mizan.Generators;

/// <summary>Where the pages about diagnostics are.</summary>
internal static class HelpLinks
{
    private const string Base = "https://github.com/mizan-dotnet/mizan/blob/main/docs/diagnostics/";

    public static string For(string id) => $"{Base}{id}.md";
}
