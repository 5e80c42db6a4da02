namespace Mizan.Wire;

/// <summary>The offending fields of one request, by path in wire names: <c>filter.states[2]</c>.</summary>
public sealed class FieldErrors
{
    /// <summary>How many messages are kept. What follows only counts: an answer must not grow with hostile input.</summary>
    public const int Capacity = 64;

    private const int LongestPath = 256;

    private readonly List<(string Path, string Message)> entries = [];

    /// <summary>How many fields were refused so far, those beyond <see cref="Capacity"/> included.</summary>
    public int Count { get; private set; }

    internal bool IsFull => Count >= Capacity;

    /// <summary>Records a refusal at the place that is being read.</summary>
    /// <param name="message">What is wrong, to follow the field's name: "must be a 32-bit integer".</param>
    /// <param name="path">The field, or the empty string for the value that is being read.</param>
    public void Add(string message, string path = "")
    {
        if (Count++ < Capacity) entries.Add((path, message));
    }

    /// <summary>The messages by path, in the order of first appearance; a message that repeats is given once.</summary>
    /// <returns>A new dictionary.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToDictionary()
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (path, message) in entries)
        {
            if (!fields.TryGetValue(path, out var messages)) fields.Add(path, messages = new List<string>());
            if (!messages.Contains(message)) ((List<string>)messages).Add(message);
        }
        return fields;
    }

    /// <summary>The refusals of two readings of one request.</summary>
    internal static FieldErrors? Join(FieldErrors? first, FieldErrors? second)
    {
        if (first is null || second is null) return first ?? second;
        foreach (var (path, message) in second.entries) first.Add(message, path);
        return first;
    }

    // Paths are put together while the readers return, so that a request without errors pays nothing for them.
    internal void Prefix(int from, string segment)
    {
        segment = Clip(segment);
        for (var i = from; i < entries.Count; i++)
        {
            var (path, message) = entries[i];
            var separator = path.Length == 0 || path[0] == '[' ? "" : ".";
            entries[i] = (Clip(segment + separator + path), message);
        }
    }

    // The keys of a map are the client's: one long key would come back in the path of every error below it.
    private static string Clip(string path)
    {
        if (path.Length <= LongestPath) return path;
        return string.Concat(path.AsSpan(0, char.IsHighSurrogate(path[LongestPath - 1]) ? LongestPath - 1 : LongestPath), "…");
    }
}
