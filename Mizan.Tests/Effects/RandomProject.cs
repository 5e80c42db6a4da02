using System.Text;
using System.Text.Json.Nodes;

namespace Mizan.Tests.Effects;

/// <summary>A random project of contexts and mutations, as source and as plain facts.</summary>
internal sealed class RandomProject
{
    private static readonly (string Name, string Type)[] Pool =
        [("userId", "int"), ("shop", "string"), ("open", "bool"), ("key", "Guid"), ("rank", "long"), ("grade", "Grade")];

    private readonly Random random;

    public RandomProject(Random random)
    {
        this.random = random;
        for (var i = 0; i < 4; i++)
        {
            var name = $"ctx{i}";
            Reads.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(j => new Function($"read{i}x{j}", name, Pick(), [])));
        }
        for (var i = 0; i < 8; i++) Mutations.Add(new($"change{i}", null, Pick(), Targets()));
    }

    public List<Function> Reads { get; } = [];

    public List<Function> Mutations { get; } = [];

    public string Source
    {
        get
        {
            var source = new StringBuilder("namespace Shop;\npublic enum Grade { Low, VeryHigh }\npublic static partial class All\n{\n");
            foreach (var read in Reads)
            {
                source.Append(
                    $"    [Client(Context = \"{read.Context}\")] public static partial int {Method(read)}({Signature(read)}) => 0;\n");
            }
            foreach (var change in Mutations)
            {
                var targets = string.Join(", ", change.Targets.Select(t => $"\"{t}\""));
                source.Append(
                    $"    [Client(Affects = [{targets}])] public static partial void {Method(change)}({Signature(change)}) {{ }}\n");
            }
            return source.Append("}\n").ToString();
        }
    }

    /// <summary>Random arguments that a mutation accepts; some of the optional ones are absent, some nullable ones null.</summary>
    public JsonObject Arguments(Function mutation)
    {
        var arguments = new JsonObject();
        foreach (var parameter in mutation.Parameters)
        {
            if (parameter.Form != Form.Required && random.Next(3) == 0) continue;
            arguments[parameter.WireName] = parameter.Form == Form.Nullable && random.Next(3) == 0 ? null : Value(parameter.Name);
        }
        return arguments;
    }

    private List<string> Targets()
    {
        var names = Reads.Select(r => r.Name).Concat(Reads.Select(r => r.Context!)).Distinct().ToArray();
        return [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => names[random.Next(names.Length)])];
    }

    private List<Parameter> Pick() =>
        [.. Pool.Where(_ => random.Next(2) == 0).Select(p => new Parameter(p.Name, (Form)random.Next(3))).OrderBy(p => p.Form)];

    private JsonNode Value(string name) => name switch
    {
        "userId" => random.Next(3),
        "shop" => ((string[])["a", "b,c", "é %;"])[random.Next(3)],
        "open" => random.Next(2) == 0,
        "key" => new Guid(random.Next(2), 0, 0, new byte[8]).ToString(),
        "rank" => long.MaxValue - random.Next(2),
        _ => random.Next(2) == 0 ? "low" : "very_high",
    };

    private static string Method(Function function) => char.ToUpperInvariant(function.Name[0]) + function.Name[1..];

    private static string Signature(Function function) => string.Join(", ", function.Parameters.Select(p =>
    {
        var type = Pool.Single(q => q.Name == p.Name).Type;
        return p.Form switch
        {
            Form.Required => $"{type} {p.Name}",
            Form.Nullable => $"{type}? {p.Name} = null",
            _ => $"{type} {p.Name} = {(type == "string" ? "\"a\"" : "default")}",
        };
    }));

    public enum Form
    {
        Required,
        Nullable,
        Defaulted,
    }

    public sealed record Parameter(string Name, Form Form)
    {
        public string WireName => Name == "userId" ? "user_id" : Name;
    }

    public sealed record Function(string Name, string? Context, List<Parameter> Parameters, List<string> Targets);
}
