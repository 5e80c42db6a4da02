using System.Globalization;
using System.Text;
using Mizan.Generators.Ir;
using Mizan.Generators.Parsing;

namespace Mizan.Generators.Describing;

/// <summary>
/// Gives types their short names: the last part of their path in snake_case. Types that would share a name, or have one
/// that is settled, all get more of their path in front, so that which is which depends on no order.
/// </summary>
internal static class TypeNames
{
    private const string Marks = "(),?*:";

    /// <summary>A name for each path.</summary>
    public static IReadOnlyDictionary<string, string> Assign(IEnumerable<string> paths)
    {
        var levels = paths.Distinct(StringComparer.Ordinal).ToDictionary(path => path, _ => 0, StringComparer.Ordinal);
        while (true)
        {
            var longer = Clashing(levels).Where(path => levels[path] < Depth(path)).ToArray();
            if (longer.Length == 0) break;
            foreach (var path in longer) levels[path]++;
        }
        return Number(levels);
    }

    // Paths that differ in nothing that a name in snake_case shows.
    private static Dictionary<string, string> Number(Dictionary<string, int> levels)
    {
        var clashing = Clashing(levels).OrderBy(path => path, StringComparer.Ordinal).ToArray();
        var names = levels.Keys.Except(clashing).ToDictionary(path => path, path => Name(path, levels[path]), StringComparer.Ordinal);
        var taken = new HashSet<string>(names.Values, StringComparer.Ordinal);
        foreach (var path in clashing)
        {
            var (stem, number) = (Name(path, levels[path]), 1);
            var name = stem;
            while (IrTypeNames.IsReserved(name) || !taken.Add(name))
            {
                number++;
                name = stem + "_" + number.ToString(CultureInfo.InvariantCulture);
            }
            names.Add(path, name);
        }
        return names;
    }

    private static IEnumerable<string> Clashing(Dictionary<string, int> levels) => levels
        .GroupBy(pair => Name(pair.Key, pair.Value), pair => pair.Key, StringComparer.Ordinal)
        .Where(same => same.Count() > 1 || IrTypeNames.IsReserved(same.Key))
        .SelectMany(same => same);

    private static int Depth(string path) => Words(path).Max(word => word.Count(c => c == '.'));

    private static string Name(string path, int level)
    {
        var name = new StringBuilder();
        foreach (var word in Words(path))
        {
            var parts = word.Split('.').Where(part => part.Length > 0).ToArray();
            foreach (var part in parts.Skip(Math.Max(0, parts.Length - 1 - level)))
            {
                if (name.Length > 0) name.Append('_');
                name.Append(SnakeCase.Of(part));
            }
        }
        return name.ToString();
    }

    // The dotted names of a path, and words for the marks between them.
    private static IEnumerable<string> Words(string path)
    {
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && Marks.IndexOf(path[i]) < 0) continue;
            if (i > start) yield return path.Substring(start, i - start);
            start = i + 1;
            if (i == path.Length) break;
            if (Word(path[i]) is { } word) yield return word;
        }
    }

    private static string? Word(char mark) => mark switch
    {
        '(' => "of",
        ',' => "and",
        '?' => "nullable",
        '*' => "ArrayOf",
        _ => null,
    };
}
