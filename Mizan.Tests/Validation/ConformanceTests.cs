using System.Text.Json;
using Mizan.Tests.Generated;

namespace Mizan.Tests.Validation;

/// <summary>What generated code says of values, held to the file that every client is held to as well.</summary>
[Category("Generator")]
internal sealed class ConformanceTests
{
    private static readonly IReadOnlyList<ConformanceGroup> Groups = ConformanceGroup.ReadAll();

    private ClientLibrary library = null!;

    private static IEnumerable<TestCaseData> Cases() =>
        Groups.Select((group, i) => new TestCaseData(i).SetArgDisplayNames(group.Name));

    private static IEnumerable<TestCaseData> Queries() => Cases().Where(data => Groups[(int)data.Arguments[0]!].IsQueryable);

    [OneTimeSetUp]
    public async Task Compile()
    {
        library = await ClientLibrary.Compile(ConformanceGroup.Source(Groups, withReads: true));
    }

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCaseSource(nameof(Cases))]
    public async Task ACallSaysWhatTheFileSays(int index)
    {
        foreach (var item in Groups[index].Cases)
        {
            var answer = await library.Call($"call{index}", item.Json is null ? "{}" : $$"""{"value":{{item.Json}}}""");
            Assert.That(answer, Is.EqualTo(Expected(item, "true")), item.Json);
        }
    }

    [TestCaseSource(nameof(Queries))]
    public async Task AFetchSaysWhatTheFileSays(int index)
    {
        foreach (var item in Groups[index].Cases)
        {
            // A query string has no null but absence.
            var query = item.Json is null or "null" ? "" : "value=" + Uri.EscapeDataString(Plain(item.Json));
            var answer = await library.Fetch($"group{index}", query);
            Assert.That(answer, Is.EqualTo(Expected(item, $$"""{"read{{index}}":true}""")), query);
        }
    }

    [Test]
    public void TheFileNamesEveryConstraintAndEachGroupHasBothVerdicts()
    {
        var names = Groups.SelectMany(g => g.Constraints.EnumerateObject().Select(c => c.Name)).Distinct();
        Assert.That(names, Is.EquivalentTo(new[]
        {
            "min", "min-exclusive", "max", "max-exclusive", "min-length", "max-length", "pattern", "format", "not-blank", "allowed",
        }));
        foreach (var group in Groups)
        {
            Assert.That(group.Cases.Any(c => c.Messages.Count == 0) || group.Name.Contains("at once", StringComparison.Ordinal),
                group.Name);
            Assert.That(group.Cases.Any(c => c.Messages.Count > 0), group.Name);
        }
    }

    private static string Expected(ConformanceCase item, string accepted) =>
        item.Messages.Count == 0 ? accepted : $"ValidationError: value {string.Join(", ", item.Messages)}";

    private static string Plain(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : json;
    }
}
