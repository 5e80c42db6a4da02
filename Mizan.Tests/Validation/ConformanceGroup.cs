using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Mizan.Tests.Validation;

/// <summary>A group of clients/conformance/validation.json: one declaration, and values for it.</summary>
internal sealed record ConformanceGroup(
    string Name, string Type, bool IsNullable, JsonElement Constraints, IReadOnlyList<ConformanceCase> Cases)
{
    private static readonly Dictionary<string, (string CSharp, string Lowest, string Highest)> Types = new()
    {
        ["string"] = ("string", "", ""),
        ["bool"] = ("bool", "", ""),
        ["uint8"] = ("byte", "0", "255"),
        ["int32"] = ("int", "-2147483648", "2147483647"),
        ["int64"] = ("long", "-9223372036854775808", "9223372036854775807"),
        ["uint64"] = ("ulong", "0", "18446744073709551615"),
        ["float64"] = ("double", "-1.7976931348623157E+308", "1.7976931348623157E+308"),
        ["decimal"] = ("decimal", "-79228162514264337593543950335", "79228162514264337593543950335"),
        ["date"] = ("DateOnly", "0001-01-01", "9999-12-31"),
        ["time"] = ("TimeOnly", "00:00", "23:59:59.9999999"),
        ["datetime"] = ("DateTime", "0001-01-01", "9999-12-31T23:59:59.9999999"),
        ["datetime-offset"] = ("DateTimeOffset", "0001-01-01T00:00Z", "9999-12-31T23:59:59.9999999Z"),
        ["duration"] = ("TimeSpan", "-10675199.02:48:05.4775808", "10675199.02:48:05.4775807"),
        ["bytes"] = ("byte[]", "", ""),
        ["list"] = ("List<int>", "", ""),
        ["set"] = ("HashSet<int>", "", ""),
        ["map"] = ("Dictionary<string, int>", "", ""),
    };

    public static IReadOnlyList<ConformanceGroup> ReadAll()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "clients", "conformance", "validation.json"));
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.GetProperty("groups").EnumerateArray().Select(group => Read(group.Clone()))];
    }

    /// <summary>A class with a call for each group, <c>Call0</c> and so on, and a read for each that a query string has room for.</summary>
    public static string Source(IReadOnlyList<ConformanceGroup> groups, bool withReads)
    {
        var calls = groups.Select((group, i) => $"[Client] public static partial bool Call{i}({group.Parameter}) => true;");
        var reads = groups.Select((group, i) => withReads && group.IsQueryable
            ? $"[Client(Context = \"group{i}\")] public static partial bool Read{i}({group.Parameter}) => true;"
            : "");
        return "using System.ComponentModel.DataAnnotations;\npublic static partial class Groups\n{\n"
            + string.Join('\n', calls.Concat(reads)) + "\n}";
    }

    /// <summary>Whether a query string has room for the type.</summary>
    public bool IsQueryable => Type is not ("list" or "set" or "map");

    /// <summary>The parameter that the group is about, as a user would declare it.</summary>
    public string Parameter =>
        $"{string.Concat(Attributes().Select(a => $"[{a}] "))}{Types[Type].CSharp}{(IsNullable ? "? value = null" : " value")}";

    private static ConformanceGroup Read(JsonElement group) => new(
        group.GetProperty("name").GetString()!,
        group.GetProperty("type").GetString()!,
        group.TryGetProperty("nullable", out _),
        group.GetProperty("constraints"),
        [.. group.GetProperty("cases").EnumerateArray().Select(ConformanceCase.Read)]);

    private IEnumerable<string> Attributes()
    {
        if (Has("not-blank")) yield return "Required";
        if (Has("min-length") || Has("max-length")) yield return Length();
        if (Has("min") || Has("max")) yield return Range();
        if (Text("pattern") is { } pattern) yield return $"RegularExpression({Literal(pattern)})";
        if (Text("format") is { } format) yield return format == "email" ? "EmailAddress" : format == "url" ? "Url" : "Phone";
        if (!Has("allowed")) yield break;
        yield return $"AllowedValues({string.Join(", ", Constraints.GetProperty("allowed").EnumerateArray().Select(Constant))})";
    }

    private string Length()
    {
        var (least, most) = (Number("min-length", 0), Number("max-length", int.MaxValue));
        return Type == "string" ? $"StringLength({most}, MinimumLength = {least})" : $"Length({least}, {most})";
    }

    private string Range()
    {
        var (type, lowest, highest) = Types[Type];
        var exclusive = (Has("min-exclusive") ? ", MinimumIsExclusive = true" : "")
            + (Has("max-exclusive") ? ", MaximumIsExclusive = true" : "");
        return $"Range(typeof({type}), {Literal(Text("min") ?? lowest)}, {Literal(Text("max") ?? highest)}{exclusive})";
    }

    private bool Has(string name) => Constraints.TryGetProperty(name, out _);

    private string? Text(string name) => Constraints.TryGetProperty(name, out var value) ? value.GetString() : null;

    private string Number(string name, int otherwise) =>
        (Constraints.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise).ToString(CultureInfo.InvariantCulture);

    private static string Constant(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Literal(value.GetString()!) : value.GetRawText();

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}

/// <summary>A value, and what is said of it.</summary>
internal sealed record ConformanceCase(string? Json, IReadOnlyList<string> Messages)
{
    public static ConformanceCase Read(JsonElement item) => new(
        item.TryGetProperty("absent", out _) ? null
            : item.TryGetProperty("json", out var json) ? json.GetString()
            : item.GetProperty("value").GetRawText(),
        [.. item.GetProperty("messages").EnumerateArray().Select(m => m.GetString()!)]);
}
