using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>Reads how a library describes what it serves.</summary>
internal static class LibraryDescriber
{
    /// <summary>The library's document, with its types under their paths; null with a problem.</summary>
    public static IrDocument? Read(ModuleSpec module, List<string> problems)
    {
        try
        {
            var text = string.Concat(module.Description.Lines.Select(line => line + "\n"));
            var document = IrReader.Read(KdlReader.Read(text));
            var own = new HashSet<string>(module.Functions.Select(f => f.WireName), StringComparer.Ordinal);
            var renamer = new TypeRenamer(Paths(module.Description.Types));
            return document with
            {
                Enums = document.Enums.Select(renamer.Rename).ToEquatableArray(),
                Structs = document.Structs.Select(renamer.Rename).ToEquatableArray(),
                Unions = document.Unions.Select(renamer.Rename).ToEquatableArray(),
                // What the library takes from others, those say themselves.
                Functions = document.Functions.Where(f => own.Contains(f.Name)).Select(renamer.Rename).ToEquatableArray(),
            };
        }
        catch (KdlException mistake)
        {
            problems.Add($"'{module.CSharp.Replace("global::", "")}' describes itself in a way that cannot be read here "
                + $"({mistake.Message}); build both with the same version of Mizan.Runtime");
            return null;
        }
    }

    private static Dictionary<string, string> Paths(IEnumerable<string> types)
    {
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            var cut = type.IndexOf('=');
            if (cut > 0) paths[type.Substring(0, cut)] = type.Substring(cut + 1);
        }
        return paths;
    }
}
