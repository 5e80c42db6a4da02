using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Tests.Codegen.Graph;

/// <summary>Descriptions with functions that make one another stale at random; equal seeds give equal documents.</summary>
internal static class RandomDocument
{
    private static readonly string[] Verbs = ["add", "rename", "move", "archive", "delete", "assign", "reorder", "publish"];
    private static readonly string[] Nouns = ["board", "card", "label", "team_membership", "invoice_line", "user", "comment", "x"];

    public static IrDocument Create(int seed, int functions)
    {
        var random = new Random(seed);
        var contexts = Enumerable.Range(0, random.Next(1, 9)).Select(i => Nouns[i]).Order(StringComparer.Ordinal).ToArray();
        var members = Enumerable.Range(0, functions).Select(i => Function(random, contexts, i)).ToArray();
        return new()
        {
            Project = $"project_{seed}",
            Functions = members.OrderBy(function => function.Name, StringComparer.Ordinal).ToEquatableArray(),
            Contexts = contexts.Select(name => Context(random, name)).ToEquatableArray(),
        };
    }

    private static IrContext Context(Random random, string name) => new()
    {
        Name = name,
        Params = Enumerable.Range(0, random.Next(4))
            .Select(i => new IrParam($"{name}_{i}", new("int32"), IsShared: true, IsRequired: i == 0))
            .ToEquatableArray(),
    };

    private static IrFunction Function(Random random, string[] contexts, int index)
    {
        var name = $"{Verbs[random.Next(Verbs.Length)]}_{Nouns[random.Next(Nouns.Length)]}_{index}";
        var auth = random.Next(3) == 0 ? "required" : null;
        var function = new IrFunction { Name = name, Kind = FunctionKind.Call, Output = new("void"), Auth = auth };
        return random.Next(5) switch
        {
            0 => function,
            1 or 2 => function with { Kind = FunctionKind.Read, Context = contexts[random.Next(contexts.Length)] },
            _ => function with
            {
                Kind = FunctionKind.Mutation,
                IsPrivate = random.Next(6) == 0,
                Affects = Chosen(random, contexts).Select(context => Effect(random, context)).ToEquatableArray(),
                Merges = Chosen(random, contexts)
                    .Where(_ => random.Next(4) == 0)
                    .Select(context => new IrMerge(context, "slot_of_it", "id", Scope(random, context), IsExplicit: false))
                    .ToEquatableArray(),
            },
        };
    }

    private static IrEffect Effect(Random random, string context) =>
        new(context, random.Next(4) == 0 ? "one_of_them" : null, Scope(random, context), random.Next(5) == 0);

    private static string[] Chosen(Random random, string[] contexts) =>
        [.. contexts.Where(_ => random.Next(contexts.Length) < 2)];

    private static EquatableArray<string> Scope(Random random, string context) =>
        Enumerable.Range(0, random.Next(3)).Select(i => $"{context}_{i}").ToEquatableArray();
}
