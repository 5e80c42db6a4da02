using Mizan.Generators.Model;

namespace Mizan.Tests.Generator.Server;

/// <summary>The generator's own models keep the contract on which caching rests.</summary>
[Category("Generator")]
internal sealed class ModelTests
{
    [Test]
    public void ModelsHoldNothingOfTheCompiler() =>
        ModelShape.AssertHoldsData(
            typeof(ParsedFunction), typeof(TypeSpec), typeof(CompilationSpec), typeof(LinkedProject), typeof(RegistrySpec));

    [Test]
    public void EveryModelIsReachedFromTheRoots()
    {
        // A model that the walk above cannot reach would be one that nobody checks.
        var models = typeof(ParsedFunction).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ParsedFunction).Namespace
                && type is { IsNested: false, IsEnum: false, IsAbstract: false })
            .Where(type => type != typeof(EquatableArray<>));
        foreach (var model in models) Assert.That(ModelShape.Violations(model), Is.Empty, model.Name);
    }

    [Test]
    public void ArraysAreEqualByTheirElements()
    {
        EquatableArray<string> some = new(["a", "b"]), same = new(["a", "b"]), other = new(["a", "c"]), longer = new(["a", "b", "c"]);
        Assert.That(some, Is.EqualTo(same));
        Assert.That(some.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(some, Is.Not.EqualTo(other));
        Assert.That(some, Is.Not.EqualTo(longer));
        Assert.That(default(EquatableArray<string>), Is.EqualTo(new EquatableArray<string>([])));
    }
}
