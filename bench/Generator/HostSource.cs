using System.Globalization;
using System.Text;

namespace Mizan.Bench.Generator;

/// <summary>Source of a host with many client functions over many types, spread over files as people write them.</summary>
internal static class HostSource
{
    private const int PerFile = 10;

    /// <summary>The files: types, functions, and last one file that has nothing to do with either.</summary>
    public static IReadOnlyList<(string Path, string Text)> Create(int functions, int types)
    {
        var files = new List<(string, string)>();
        for (var first = 0; first < types; first += PerFile)
        {
            files.Add(($"Types{first}.cs", Types(first, Math.Min(first + PerFile, types), types)));
        }
        for (var first = 0; first < functions; first += PerFile)
        {
            files.Add(($"Functions{first}.cs", Functions(first, Math.Min(first + PerFile, functions), types)));
        }
        files.Add(("Unrelated.cs", Unrelated(0)));
        return files;
    }

    /// <summary>The unrelated file after an edit.</summary>
    public static string Unrelated(int edit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"namespace Host; internal static class Unrelated {{ internal static int Edit() => {edit}; }}\n");

    private static string Types(int from, int to, int types)
    {
        var text = new StringBuilder("using System; using System.Collections.Generic;\nnamespace Host;\n");
        for (var i = from; i < to; i++)
        {
            // Every third type mentions two others, so that types form small graphs.
            var more = i % 3 == 0 && i + 2 < types ? $", Thing{i + 1}? Next, IReadOnlyList<Thing{i + 2}> Others" : "";
            text.Append(CultureInfo.InvariantCulture, $"/// <summary>Thing {i}.</summary>\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"public sealed record Thing{i}(int Id, string Name, double Amount, bool Active, "
                + $"string[] Tags, DateTimeOffset? At{more});\n");
        }
        return text.ToString();
    }

    private static string Functions(int from, int to, int types)
    {
        var text = new StringBuilder("using System; using System.Threading; using System.Threading.Tasks; using Mizan;\nnamespace Host;\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"[Context] public static class Group{from}Context;\npublic static partial class Functions{from}\n{{\n");
        for (var i = from; i < to; i++)
        {
            var type = $"Thing{i % types}";
            text.Append(CultureInfo.InvariantCulture, $"    /// <summary>Does thing {i}.</summary>\n");
            text.Append((i % 3) switch
            {
                0 => $"    [Client(Context = typeof(Group{from}Context))] "
                    + $"public static partial Task<{type}> Get{i}(int id, string? filter = null, int limit = 20) "
                    + "=> throw new NotImplementedException();\n",
                1 => $"    [Client(Affects = [typeof(Group{from}Context)])] "
                    + $"public static async partial Task<{type}> Change{i}(int id, {type} value, CancellationToken cancellation) "
                    + "{ await Task.Yield(); return value; }\n",
                _ => $"    [Client] public static partial int Add{i}(int a, int b = 3) => a + b;\n",
            });
        }
        return text.Append("}\n").ToString();
    }
}
