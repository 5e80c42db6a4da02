using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Generator;

[Category("Generator")]
public class ModelShapeTests
{
    [Test]
    public void DataAllTheWayDownIsFine() => Assert.That(ModelShape.Violations(typeof(Good)), Is.Empty);

    [Test]
    public void ATypeOfTheCompilerIsFoundWhereverItHides() =>
        Assert.That(
            ModelShape.Violations(typeof(Hiding)),
            Is.EquivalentTo(new[]
            {
                "Hiding.Inner.Symbol: Microsoft.CodeAnalysis.IMethodSymbol belongs to the compiler",
                "Derived.Where: Microsoft.CodeAnalysis.Location belongs to the compiler",
                "Hiding.Nodes.items[]: Microsoft.CodeAnalysis.SyntaxNode belongs to the compiler",
                "Hiding.Nodes[]: Microsoft.CodeAnalysis.SyntaxNode belongs to the compiler",
            }));

    [TestCase(typeof(WithArray), "WithArray.Items", "is not compared element by element")]
    [TestCase(typeof(WithImmutableArray), "WithImmutableArray.Items", "is not compared element by element")]
    [TestCase(typeof(WithMap), "WithMap.Items", "is not compared element by element")]
    [TestCase(typeof(WithObject), "WithObject.Value", "may hold anything")]
    [TestCase(typeof(WithDelegate), "WithDelegate.Make", "may have captured anything")]
    [TestCase(typeof(NoRecord), "NoRecord", "has reference equality")]
    public void WhatIsNotComparedByValueIsFound(Type type, string path, string verdict)
    {
        var violation = ModelShape.Violations(type).Single();
        Assert.That(violation, Does.StartWith(path + ":"));
        Assert.That(violation, Does.EndWith(verdict));
    }

    internal sealed record Good(string Name, int? Count, DayOfWeek Day, Values<Leaf> Leaves, Good? Next);

    internal readonly record struct Leaf(string Text, bool Flag);

    internal readonly struct Values<T>(T[] items) : IEquatable<Values<T>>
    {
        private readonly T[] items = items;

        public bool Equals(Values<T> other) => items.AsSpan().SequenceEqual(other.items);

        public override bool Equals(object? obj) => obj is Values<T> other && Equals(other);

        public override int GetHashCode() => items.Length;
    }

    internal sealed record Hiding(Inner Inner, Values<SyntaxNode> Nodes, Base Some);

    internal sealed record Inner(IMethodSymbol Symbol);

    internal abstract record Base;

    internal sealed record Derived(Location Where) : Base;

    internal sealed record WithArray(int[] Items);

    internal sealed record WithImmutableArray(ImmutableArray<int> Items);

    internal sealed record WithMap(IReadOnlyDictionary<string, int> Items);

    internal sealed record WithObject(object Value);

    internal sealed record WithDelegate(Func<int> Make);

    internal sealed class NoRecord
    {
        public string Name { get; set; } = "";
    }
}
