using Mizan;

namespace Board.Validation;

/// <summary>
/// Collects what is wrong with the arguments of one call, so that the caller hears of everything at once. Here is what
/// attributes on the parameters cannot say: texts are trimmed before they are measured.
/// </summary>
internal sealed class InputCheck
{
    private const int MostLabels = 10;
    private const int LongestLabel = 30;

    private readonly Dictionary<string, IReadOnlyList<string>> refused = [];

    /// <summary>Text on one line: trimmed, not empty, not too long.</summary>
    public string Line(string field, string value, int longest)
    {
        var text = Length(field, value, longest);
        if (text.Any(char.IsControl)) Refuse(field, "must be a single line without control characters");
        return text;
    }

    /// <summary>Text of several lines: trimmed, not empty, not too long.</summary>
    public string Lines(string field, string value, int longest)
    {
        var text = Length(field, value, longest);
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) Refuse(field, "must not have control characters");
        return text;
    }

    /// <summary>Text of several lines that may be left out; blank counts as left out.</summary>
    public string? OptionalLines(string field, string? value, int longest) =>
        string.IsNullOrWhiteSpace(value) ? null : Lines(field, value, longest);

    /// <summary>Labels: each a short line, none twice.</summary>
    public IReadOnlyList<string> Labels(string field, IReadOnlyList<string> value)
    {
        if (value.Count > MostLabels)
        {
            Refuse(field, $"must be at most {MostLabels} labels");
            return value;
        }
        return [.. value.Select((label, i) => Line($"{field}[{i}]", label, LongestLabel)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Ends the call when anything was refused.</summary>
    public void ThrowIfRefused()
    {
        if (refused.Count > 0) throw MizanError.Validation(refused);
    }

    private string Length(string field, string value, int longest)
    {
        var text = value.Trim();
        if (text.Length == 0 || text.Length > longest) Refuse(field, $"must be 1 to {longest} characters long");
        return text;
    }

    // The first reason is enough: a field that is too long need not also hear what else it is.
    private void Refuse(string field, string message) => refused.TryAdd(field, [message]);
}
