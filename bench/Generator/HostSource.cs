using System.Globalization;
using System.Text;

namespace Mizan.Bench.Generator;

/// <summary>Source of a host with many functions over many types, spread over files as people write them.</summary>
internal static class HostSource
{
    private const int PerFile = 10;

    /// <summary>The files: types, functions, what a generator needs besides, and one file that has nothing to do with any of it.</summary>
    public static IReadOnlyList<(string Path, string Text)> Create(int functions, int types, HostForm form = HostForm.Mizan)
    {
        var files = new List<(string, string)>();
        for (var first = 0; first < types; first += PerFile)
        {
            files.Add(($"Types{first}.cs", Types(first, Math.Min(first + PerFile, types), types)));
        }
        for (var first = 0; first < functions; first += PerFile)
        {
            var end = Math.Min(first + PerFile, functions);
            files.Add(($"Functions{first}.cs", Functions(first, end, types, form)));
            if (form == HostForm.Endpoints) files.Add(($"Endpoints{first}.cs", Endpoints(first, end, types)));
        }
        if (form == HostForm.Json) files.Add(("Json.cs", Json(types)));
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

    private static string Functions(int from, int to, int types, HostForm form)
    {
        var (read, mutation, call, part) = form == HostForm.Mizan
            ? ($"[Client(Context = typeof(Group{from}Context))] ", $"[Client(Affects = [typeof(Group{from}Context)])] ", "[Client] ", "partial ")
            : ("", "", "", "");
        var text = new StringBuilder("using System; using System.Threading; using System.Threading.Tasks; using Mizan;\nnamespace Host;\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"[Context] public static class Group{from}Context;\npublic static {part}class Functions{from}\n{{\n");
        for (var i = from; i < to; i++)
        {
            var type = $"Thing{i % types}";
            text.Append(CultureInfo.InvariantCulture, $"    /// <summary>Does thing {i}.</summary>\n");
            text.Append((i % 3) switch
            {
                0 => $"    {read}public static {part}Task<{type}> Get{i}(int id, string? filter = null, int limit = 20) "
                    + "=> throw new NotImplementedException();\n",
                1 => $"    {mutation}public static async {part}Task<{type}> Change{i}(int id, {type} value, CancellationToken cancellation) "
                    + "{ await Task.Yield(); return value; }\n",
                _ => $"    {call}public static {part}int Add{i}(int a, int b = 3) => a + b;\n",
            });
        }
        return text.Append("}\n").ToString();
    }

    private static string Endpoints(int from, int to, int types)
    {
        var text = new StringBuilder("using System.Threading; using Microsoft.AspNetCore.Builder;\nnamespace Host;\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"public static class Endpoints{from}\n{{\n    public static void Map(WebApplication app)\n    {{\n");
        for (var i = from; i < to; i++)
        {
            text.Append((i % 3) switch
            {
                0 => $"        app.MapPost(\"/get{i}\", (int id, string? filter, int limit = 20) => Functions{from}.Get{i}(id, filter, limit));\n",
                1 => $"        app.MapPost(\"/change{i}\", (int id, Thing{i % types} value, CancellationToken cancellation) => "
                    + $"Functions{from}.Change{i}(id, value, cancellation));\n",
                _ => $"        app.MapPost(\"/add{i}\", (int a, int b = 3) => Functions{from}.Add{i}(a, b));\n",
            });
        }
        return text.Append("    }\n}\n").ToString();
    }

    private static string Json(int types)
    {
        var text = new StringBuilder("using System.Text.Json.Serialization;\nnamespace Host;\n");
        text.Append("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]\n");
        for (var i = 0; i < types; i++) text.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Thing{i}))]\n");
        return text.Append("public sealed partial class HostContext : JsonSerializerContext;\n").ToString();
    }
}
