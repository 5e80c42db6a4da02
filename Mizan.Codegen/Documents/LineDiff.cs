namespace Mizan.Codegen.Documents;

/// <summary>Compares two texts line by line, and writes what differs in the unified format, with some lines around it.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    // Beyond this many pairs of lines a table of them would take too much memory; the stretch is shown as replaced.
    private const int MaxPairs = 16_000_000;

    /// <summary>The lines of the difference; none where the texts are equal.</summary>
    public static IReadOnlyList<string> Unified(string old, string now, string oldName, string newName)
    {
        var edits = Edits(Lines(old), Lines(now)).ToArray();
        if (edits.All(edit => edit.Mark == ' ')) return [];
        var lines = new List<string> { $"--- {oldName}", $"+++ {newName}" };
        foreach (var (from, to) in Hunks(edits)) AddHunk(lines, edits, from, to);
        return lines;
    }

    private static string[] Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static IEnumerable<(char Mark, string Line)> Edits(string[] old, string[] now)
    {
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        return
        [
            .. old[..start].Select(line => (' ', line)),
            .. Changed(old[start..^end], now[start..^end]),
            .. old[^end..].Select(line => (' ', line)),
        ];
    }

    // The longest common subsequence, by the table of its lengths.
    private static List<(char Mark, string Line)> Changed(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MaxPairs) return [.. old.Select(line => ('-', line)), .. now.Select(line => ('+', line))];
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var row = old.Length - 1; row >= 0; row--)
        {
            for (var column = now.Length - 1; column >= 0; column--)
            {
                lengths[row, column] = old[row] == now[column]
                    ? lengths[row + 1, column + 1] + 1
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }
        var edits = new List<(char Mark, string Line)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                edits.Add((' ', old[i++]));
                j++;
            }
            else if (i < old.Length && (j == now.Length || lengths[i + 1, j] >= lengths[i, j + 1])) edits.Add(('-', old[i++]));
            else edits.Add(('+', now[j++]));
        }
        return edits;
    }

    private static IEnumerable<(int From, int To)> Hunks((char Mark, string Line)[] edits)
    {
        var (from, to) = (-1, -1);
        for (var i = 0; i < edits.Length; i++)
        {
            if (edits[i].Mark == ' ') continue;
            if (from >= 0 && i - Context > to)
            {
                yield return (from, to);
                from = -1;
            }
            if (from < 0) from = Math.Max(0, i - Context);
            to = Math.Min(edits.Length, i + Context + 1);
        }
        yield return (from, to);
    }

    private static void AddHunk(List<string> lines, (char Mark, string Line)[] edits, int from, int to)
    {
        var (oldStart, newStart) = (edits[..from].Count(e => e.Mark != '+'), edits[..from].Count(e => e.Mark != '-'));
        var hunk = edits[from..to];
        lines.Add($"@@ -{Range(oldStart, hunk.Count(e => e.Mark != '+'))} +{Range(newStart, hunk.Count(e => e.Mark != '-'))} @@");
        lines.AddRange(hunk.Select(edit => edit.Mark + edit.Line));
    }

    // Lines count from 1, and an empty range stands behind the line that it names.
    private static string Range(int start, int count) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");
}
