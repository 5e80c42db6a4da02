using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Generated;

/// <summary>Polymorphic types, held to the platform's serializer.</summary>
[Category("Generator")]
public class UnionTests
{
    private const string Source = """
        [JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), "sq\"uare"), JsonDerivedType(typeof(None), "none")]
        public abstract record Shape(string? Label);
        public sealed record Circle(string? Label, double Radius, Shape? Within) : Shape(Label);
        public sealed record Square(string? Label, int Side) : Shape(Label) { public List<Shape> Parts { get; init; } = []; }
        public sealed record None() : Shape((string?)null);

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Cat), 1), JsonDerivedType(typeof(Dog), -2)]
        public interface IAnimal { string Name { get; } }
        public class Cat : IAnimal { public string Name { get; set; } = ""; public int Lives { get; set; } = 9; }
        public class Dog(string name) : IAnimal { public string Name { get; } = name; }

        [JsonDerivedType(typeof(Child), "child")]
        public class Parent { public int Id { get; set; } }
        public class Child : Parent { public string? Toy { get; set; } }

        [JsonDerivedType(typeof(Owner), "owner"), JsonDerivedType(typeof(Owned), "owned")]
        public class Owner { public int Id { get; set; } public Owner? Next { get; set; } }
        public class Owned : Owner { public string? Tag { get; set; } }

        [JsonDerivedType(typeof(Success<int>), "ok"), JsonDerivedType(typeof(Failure), "failed")]
        public abstract record Outcome;
        public record Success<T>(T Value) : Outcome;
        public record Failure(string Reason) : Outcome;

        [JsonDerivedType(typeof(Full<string>), "full")]
        public abstract record Box<T>(T Item);
        public record Full<T>(T Item, int Count) : Box<T>(Item);

        [JsonDerivedType(typeof(Loud)), JsonDerivedType(typeof(Quiet), "quiet")]
        public abstract record Voice(int Level);
        public record Loud(int Level) : Voice(Level);
        public record Quiet(int Level) : Voice(Level);

        public record Drawing(Shape Main, List<Shape> All, Dictionary<string, IAnimal?> Animals, Parent? Parent, Child? Child);
        """;

    private static readonly string[] Types =
        ["Shape", "IAnimal", "Parent", "Owner", "Outcome", "Box<string>", "Drawing", "List<Shape?>", "Circle", "Child", "Owned",
            "Success<int>"];

    private WireLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await WireLibrary.Compile(Source, [.. Types, "Voice"]);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCaseSource(nameof(Types))]
    public void WhatIsWrittenAndReadAgreesWithThePlatform(string type) => Agreement.Check(library, type);

    [TestCase("Shape", """{"radius":1,"label":null,"within":null,"$type":"circle"}""",
        ExpectedResult = """{"$type":"circle","radius":1,"within":null,"label":null}""", TestName = "TheDiscriminatorMayStandLast")]
    [TestCase("IAnimal", """{"name":"a","kind":-2}""",
        ExpectedResult = """{"kind":-2,"name":"a"}""", TestName = "ANumberMayBeTheDiscriminator")]
    [TestCase("Parent", """{"id":4}""", ExpectedResult = """{"id":4}""", TestName = "AConcreteBaseNeedsNoDiscriminator")]
    [TestCase("Parent", """{"toy":"x","id":4,"$type":"child"}""",
        ExpectedResult = """{"$type":"child","toy":"x","id":4}""", TestName = "ACaseOfAConcreteBaseIsToldApart")]
    [TestCase("Owner", """{"$type":"owner","id":4,"next":null}""",
        ExpectedResult = """{"$type":"owner","id":4,"next":null}""", TestName = "ABaseMayBeACaseOfItsOwn")]
    [TestCase("Shape", """{"$type":"none"}""",
        ExpectedResult = """{"$type":"none","label":null}""", TestName = "ACaseWithoutMembersOfItsOwnHasThoseOfItsBase")]
    public string ATextIsReadAndWrittenAgain(string type, string json)
    {
        var value = library.Read(json, library.Types[type]);
        var written = library.Write(value, library.Types[type]);
        Assert.That(JsonSerializer.Serialize(value, library.Types[type], WireLibrary.Platform), Is.EqualTo(written));
        return written;
    }

    [TestCase("Shape", """{"label":null,"radius":1}""", TestName = "AMissingDiscriminatorIsRefused")]
    [TestCase("Shape", """{"$type":"triangle"}""", TestName = "AnUnknownDiscriminatorIsRefused")]
    [TestCase("Shape", """{"$type":"Circle","label":null,"radius":1}""", TestName = "ADiscriminatorInAnotherCaseIsRefused")]
    [TestCase("Shape", """{"$type":1,"label":null}""", TestName = "ANumberWhereTextTellsIsRefused")]
    [TestCase("Shape", """{"$type":null,"label":null}""", TestName = "ANullDiscriminatorIsRefused")]
    [TestCase("Shape", """{"$type":"none","label":null,"$type":"none"}""", TestName = "ADiscriminatorGivenTwiceIsRefused")]
    [TestCase("Shape", "[]", TestName = "AListIsNoCase")]
    [TestCase("Shape", "\"circle\"", TestName = "ATextIsNoCase")]
    [TestCase("IAnimal", """{"kind":"1","name":"a"}""", TestName = "TextWhereANumberTellsIsRefused")]
    [TestCase("IAnimal", """{"kind":3,"name":"a"}""", TestName = "AnUnknownNumberIsRefused")]
    [TestCase("IAnimal", """{"kind":1.0,"name":"a"}""", TestName = "ANumberThatIsNoIntegerIsRefused")]
    [TestCase("Parent", """{"$type":"parent","id":1}""", TestName = "AnUnknownDiscriminatorOfAConcreteBaseIsRefused")]
    [TestCase("Parent", """{"$type":7,"id":1}""", TestName = "AMistypedDiscriminatorOfAConcreteBaseIsRefused")]
    [TestCase("Drawing", """{"main":{"$type":"x"},"all":[],"animals":{},"parent":null,"child":null}""",
        TestName = "AnUnknownCaseWithinAnObjectIsRefused")]
    public void ATextThatIsNoCaseIsRefused(string type, string json)
    {
        Assert.That(() => library.Read(json, library.Types[type]), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonSerializer.Deserialize(json, library.Types[type], WireLibrary.Platform),
            Throws.InstanceOf<JsonException>().Or.InstanceOf<NotSupportedException>(), "The platform accepts it.");
    }

    [Test]
    public void ACaseWithoutDiscriminatorIsWrittenAndNotRead()
    {
        var type = library.Types["Voice"];
        var loud = Activator.CreateInstance(library.GetType("Loud"), 3);
        Assert.That(
            library.Write(loud, type),
            Is.EqualTo("""{"level":3}""").And.EqualTo(JsonSerializer.Serialize(loud, type, WireLibrary.Platform)));
        Assert.That(() => library.Read("""{"level":3}""", type), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void AValueOfAnUnlistedTypeCannotBeWritten()
    {
        var foreign = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(
            library.GetType("Success`1").MakeGenericType(typeof(string)));
        Assert.That(() => library.Write(foreign, library.Types["Outcome"]), Throws.InstanceOf<WireException>());
    }
}
