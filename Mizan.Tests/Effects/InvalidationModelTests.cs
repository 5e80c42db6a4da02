using System.Text.Json;
using System.Text.Json.Nodes;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Effects;

/// <summary>What generated code reports equals what the rules say, worked out here as plainly as they are written.</summary>
[Category("Generator")]
internal sealed class InvalidationModelTests
{
    private const int Projects = 6;
    private const int CallsPerMutation = 12;

    [Test]
    public async Task RandomMutationsReportWhatTheRulesSay()
    {
        var random = Seed.Next();
        for (var i = 0; i < Projects; i++)
        {
            var project = new RandomProject(random);
            await using var server = await EffectsServer.StartAsync(project.Source);
            foreach (var mutation in project.Mutations)
            {
                for (var call = 0; call < CallsPerMutation; call++)
                {
                    var arguments = project.Arguments(mutation);
                    var (body, header) = await server.InvalidatedByAsync(mutation.Name, arguments.ToJsonString());
                    var expected = Expect(project, mutation, arguments);
                    var context = $"{mutation.Name}({arguments.ToJsonString()}) of\n{project.Source}";
                    Assert.That(Body(body), Is.EquivalentTo(expected.Select(e => e.Text)), context);
                    Assert.That(Header(header), Is.EquivalentTo(AsHeader(expected)), context);
                }
            }
        }
    }

    private static List<Entry> Expect(RandomProject project, RandomProject.Function mutation, JsonObject arguments)
    {
        var entries = new List<Entry>();
        foreach (var target in mutation.Targets)
        {
            var read = project.Reads.FirstOrDefault(r => r.Name == target);
            var context = read?.Context ?? target;
            var required = project.Reads.Where(r => r.Context == context).SelectMany(r => r.Parameters)
                .Where(p => p.Form == RandomProject.Form.Required).Select(p => p.WireName);
            var scope = required.Distinct().Order(StringComparer.Ordinal)
                .Where(name => arguments.ContainsKey(name) && arguments[name] is not null)
                .Select(name => (name, Canonical(arguments[name]!)));
            entries.Add(new(context, read?.Name, string.Concat(scope.Select(s => $";{s.name}={s.Item2}"))));
        }
        return Coalesce(entries);
    }

    private static List<Entry> Coalesce(IEnumerable<Entry> entries)
    {
        var distinct = entries.Distinct().ToList();
        var broad = distinct.Where(e => e is { Function: null, Scope: "" }).Select(e => e.Context).ToHashSet();
        return [.. distinct.Where(e => !broad.Contains(e.Context) || e is { Function: null, Scope: "" })];
    }

    // A header names no members, so there a member counts as its context.
    private static IEnumerable<string> AsHeader(List<Entry> entries) =>
        Coalesce(entries.Select(e => e with { Function = null })).Select(e => e.Text);

    private static IEnumerable<string> Body(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.String)
            {
                yield return new Entry(entry.GetString()!, null, "").Text;
                continue;
            }
            var function = entry.TryGetProperty("function", out var name) ? name.GetString() : null;
            var scope = entry.TryGetProperty("params", out var parameters)
                ? string.Concat(parameters.EnumerateObject().Select(p => $";{p.Name}={Canonical(JsonNode.Parse(p.Value.GetRawText())!)}"))
                : "";
            yield return new Entry(entry.GetProperty("context").GetString()!, function, scope).Text;
        }
    }

    private static IEnumerable<string> Header(string? header) => (header?.Split(", ") ?? []).Select(entry =>
    {
        var parts = entry.Split(';');
        return new Entry(parts[0], null, string.Concat(parts.Skip(1).Select(p => ";" + Uri.UnescapeDataString(p)))).Text;
    });

    private static string Canonical(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private sealed record Entry(string Context, string? Function, string Scope)
    {
        public string Text => $"{Context}/{Function}{Scope}";
    }
}
