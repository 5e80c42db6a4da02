using System.Text.Json;
using System.Text.Json.Nodes;
using Mizan.Tests.Wire;
using Mizan.Wire;

namespace Mizan.Tests.Generated;

/// <summary>Holds what is generated to the platform's serializer, over random values of a type.</summary>
internal static class Agreement
{
    private const int Rounds = 60;

    // What a member may be replaced by, on its way to a text that may or may not be refused.
    private static readonly string[] Strange = ["null", "true", "{}", "[]", "\"x\"", "7", "-1.5"];

    /// <summary>Equal bytes, and equal values from texts whose members stand in any order.</summary>
    public static void Check(WireLibrary library, string type) => Run(library, type, (random, json) => Shuffled(json, random));

    /// <summary>The same verdict on texts of which a member is gone or something else, and equal values where accepted.</summary>
    public static void CheckRefusals(WireLibrary library, string type) => Run(library, type, Damaged);

    private static void Run(WireLibrary library, string name, Func<Random, string, string> change)
    {
        var type = library.Types[name];
        var random = Seed.Next();
        var values = new RandomValues(random);
        for (var i = 0; i < Rounds; i++)
        {
            var value = values.Of(type);
            var json = JsonSerializer.Serialize(value, type, WireLibrary.Platform);
            Assert.That(library.Write(value, type), Is.EqualTo(json), $"{name} is written differently.");
            var changed = change(random, json);
            var expected = Verdict(library, type, () => JsonSerializer.Deserialize(changed, type, WireLibrary.Platform));
            Assert.That(Verdict(library, type, () => library.Read(changed, type)), Is.EqualTo(expected), $"{name} read from {changed}");
        }
    }

    // Values are compared by what the platform writes of them. It lets nulls into lists, maps and generic members whatever
    // they declare; such values are none of the wire's, so they count as refused.
    private static string Verdict(WireLibrary library, Type type, Func<object?> read)
    {
        try
        {
            var value = read();
            library.Write(value, type);
            return JsonSerializer.Serialize(value, type, WireLibrary.Platform);
        }
        catch (Exception refusal) when (refusal is JsonException or WireException or NotSupportedException)
        {
            return "refused";
        }
    }

    private static string Shuffled(string json, Random random) => Text(Shuffle(JsonNode.Parse(json), random));

    private static JsonNode? Shuffle(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject found:
                var members = found.ToArray();
                found.Clear();
                random.Shuffle(members);
                return new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Shuffle(m.Value, random))));
            case JsonArray array:
                var items = array.ToArray();
                array.Clear();
                return new JsonArray([.. items.Select(item => Shuffle(item, random))]);
            default:
                return node;
        }
    }

    private static string Damaged(Random random, string json)
    {
        var root = JsonNode.Parse(json);
        var objects = new List<JsonObject>();
        Collect(root, objects);
        if (objects.Count == 0) return json;
        var chosen = objects[random.Next(objects.Count)];
        var key = chosen.ElementAt(random.Next(chosen.Count)).Key;
        var choice = random.Next(Strange.Length * 2);
        if (choice < Strange.Length) chosen[key] = JsonNode.Parse(Strange[choice]);
        else chosen.Remove(key);
        return Text(root);
    }

    private static void Collect(JsonNode? node, List<JsonObject> objects)
    {
        if (node is JsonObject { Count: > 0 } found)
        {
            objects.Add(found);
            foreach (var (_, value) in found) Collect(value, objects);
        }
        if (node is not JsonArray array) return;
        foreach (var item in array) Collect(item, objects);
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
