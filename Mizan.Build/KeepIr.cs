using Microsoft.Build.Framework;
using Mizan.Generators.Ir;

namespace Mizan.Build;

/// <summary>
/// Keeps the files that are under version control equal to those that the build makes: writes them, or only compares them,
/// so that a build that nobody watches does not pass on what was never reviewed.
/// </summary>
public sealed class KeepIr : BuildTask
{
    private const string KdlExtension = ".kdl";

    /// <summary>The description that the build made; need not be there.</summary>
    [Required]
    public string IrFile { get; set; } = "";

    /// <summary>The edge manifest that the build made; need not be there.</summary>
    [Required]
    public string EdgeFile { get; set; } = "";

    /// <summary>A file that ends in .kdl, for the description alone, or a folder for both.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>Whether files are compared, and not written.</summary>
    public bool Check { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (Destination.EndsWith(KdlExtension, StringComparison.OrdinalIgnoreCase))
        {
            Keep(IrFile, Destination);
        }
        else
        {
            Keep(IrFile, Path.Combine(Destination, IrDocument.FileName));
            Keep(EdgeFile, Path.Combine(Destination, EdgeManifest.FileName));
        }
    }

    private void Keep(string made, string kept)
    {
        var text = TextFile.Read(made);
        if (Check) Compare(text, TextFile.Read(kept), kept);
        else if (text is not null && TextFile.Update(kept, text)) Say($"{kept} was updated: what clients see has changed");
    }

    private void Compare(string? made, string? kept, string file)
    {
        if (made == kept) return;
        if (made is null) Stale(file, 0, "the project has no client functions any more; delete it");
        else if (kept is null) Stale(file, 0, $"it is missing; {HowToUpdate}");
        else
        {
            var (line, difference) = FirstDifference(made, kept);
            Stale(file, line, $"{difference}; {HowToUpdate}");
        }
    }

    private static string HowToUpdate =>
        "to update it, build the project with -p:MizanIrCheck=false, look at what changed for clients, and commit it";

    private static (int Line, string Difference) FirstDifference(string made, string kept)
    {
        var (now, then) = (made.Split('\n'), kept.Split('\n'));
        var line = 0;
        while (line < now.Length && line < then.Length && now[line] == then[line]) line++;
        return (line + 1, $"it says {At(then, line)} where this build says {At(now, line)}");
    }

    private static string At(string[] lines, int line) => line < lines.Length ? $"|{lines[line].Trim()}|" : "nothing";

    private void Stale(string file, int line, string reason) =>
        Report("MIZ091", file, line, $"The kept interface description is out of date: {reason}");
}
