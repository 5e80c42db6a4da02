using Microsoft.Build.Framework;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.Build;

/// <summary>Takes the interface description out of an assembly, and derives the edge manifest from it.</summary>
public sealed class ExtractIr : BuildTask
{
    /// <summary>The compiled project. It is not loaded.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Where the description goes; nothing is left there by an assembly without client functions.</summary>
    [Required]
    public string IrFile { get; set; } = "";

    /// <summary>Where the edge manifest goes.</summary>
    [Required]
    public string EdgeFile { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        string? text;
        using (var image = File.OpenRead(Assembly)) text = AssemblyIr.Read(image, out _);
        if (text is null)
        {
            File.Delete(IrFile);
            File.Delete(EdgeFile);
            return;
        }
        try
        {
            TextFile.Update(IrFile, text);
            TextFile.Update(EdgeFile, EdgeManifest.Write(IrReader.Read(KdlReader.Read(text))));
        }
        catch (KdlException mistake)
        {
            Report(
                "MIZ092",
                Assembly,
                0,
                $"The assembly describes itself in a way that cannot be read ({mistake.Message}); "
                + "clean, and build with one version of Mizan.Runtime");
        }
    }
}
