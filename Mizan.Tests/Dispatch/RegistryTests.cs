using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Registry;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

internal sealed class RegistryTests
{
    private static readonly int[] Sizes = [0, 1, 3, 4, 5, 10, 11, 1_000, 10_000];

    [TestCaseSource(nameof(Sizes))]
    public void EveryNameIsFoundAndNoNearMissIs(int count)
    {
        var names = Names(count).ToHashSet(StringComparer.Ordinal);
        var registry = new MizanRegistry([new Module([.. names.Select(Function)])]);
        var misses = names.SelectMany(NearMisses).Append("").Append("get_card").Where(name => !names.Contains(name));
        Assert.That(registry.Functions, Has.Count.EqualTo(count));
        Assert.That(names.Where(name => Find(registry, name) != name), Is.Empty);
        Assert.That(misses.Where(name => Find(registry, name) is not null), Is.Empty);
    }

    [Test]
    public void FunctionsAreSortedOrdinally()
    {
        var registry = new MizanRegistry([new Module(Function("b"), Function("a_"), Function("aZ"))]);
        Assert.That(registry.Functions.Select(function => function.Name), Is.EqualTo(["aZ", "a_", "b"]));
    }

    [Test]
    public void ANameThatTwoModulesClaimIsRefused() =>
        Assert.That(
            () => new MizanRegistry([new Module(Function("same")), new Module(Function("same"))]),
            Throws.InvalidOperationException.With.Message.Contains("'same'"));

    [Test]
    public void AddingAModuleTwiceIsHarmless()
    {
        var services = new ServiceCollection();
        MizanServices.AddModules(services, [new Module(Function("one"))]);
        var count = services.Count;
        Assert.That(MizanServices.AddModules(services, [new Module(Function("one"))]), Is.SameAs(services));
        Assert.That(services, Has.Count.EqualTo(count));
        using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<MizanRegistry>().Functions, Has.Count.EqualTo(1));
    }

    [Test]
    public void ModulesThatAreAddedApartAreServedTogether()
    {
        var services = new ServiceCollection();
        MizanServices.AddModules(services, [new Module(Function("one"))]);
        MizanServices.AddModules(services, [new OtherModule()]);
        using var provider = services.BuildServiceProvider();
        Assert.That(
            provider.GetRequiredService<MizanRegistry>().Functions.Select(function => function.Name), Is.EqualTo(["one", "two"]));
    }

    private static IEnumerable<string> Names(int count) =>
        Enumerable.Range(0, count).Select(i => (i % 4) switch
        {
            0 => $"get_card_{i}",
            1 => $"f{i}",
            2 => $"rename_a_rather_long_thing_number_{i}_of_many",
            _ => $"größe_{i}",
        });

    private static IEnumerable<string> NearMisses(string name) =>
        [name + "_", name + "\0", name[..^1], "x" + name[1..], name.ToUpperInvariant(), " " + name, name[..^1] + "~"];

    private static ClientFunction Function(string name) => new Call(name, (_, _) => new(0));

    private static string? Find(MizanRegistry registry, string name) =>
        registry.TryFind(Encoding.UTF8.GetBytes(name), out var function) ? function.Name : null;

    private sealed class OtherModule : MizanModule
    {
        public override ClientFunction[] CreateFunctions() => [Function("two")];
    }
}
