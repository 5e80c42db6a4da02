namespace Mizan.Tests.Describing;

/// <summary>Types of C# as a description has them.</summary>
[Category("Generator")]
internal sealed class TypeTests
{
    [Test]
    public async Task EveryKindOfTypeIsDescribed()
    {
        var described = await Described.RunAsync("""
            using System.Text.Json; using System.Text.Json.Serialization;
            namespace Shop;
            public enum Size { Small, VeryLarge, Big = VeryLarge }
            public sealed class CodeConverter : JsonConverter<Code>
            {
                public override Code Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => default;
                public override void Write(Utf8JsonWriter writer, Code value, JsonSerializerOptions options) => writer.WriteNullValue();
            }
            [JsonConverter(typeof(CodeConverter))] public readonly record struct Code(int Number);
            public sealed class Item
            {
                public required Guid Id { get; init; }
                [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public List<long?> Big { get; set; } = [];
                [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public long Either { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Code? Code { get; set; }
                public Dictionary<string, HashSet<Size>> Sizes { get; set; } = [];
                [JsonConverter(typeof(JsonStringEnumConverter))] public Size Declared { get; set; }
                public JsonElement Anything { get; set; }
                public Item? Next { get; set; }
            }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            [JsonDerivedType(typeof(Dog), 1)]
            public record Animal(string Name);
            public sealed record Dog(string Name) : Animal(Name);
            public static partial class All
            {
                [Client] public static partial IReadOnlyList<Item> Items(Animal[] animals, byte[] data, DateTimeOffset at) => [];
            }
            """);
        Assert.That(described.Text, Is.EqualTo("""
            /- kdl-version 2
            mizan 1 project="shop"

            enum "size" {
                variant "small"
                variant "very_large"
            }

            enum "size_as_declared" {
                variant "Small"
                variant "VeryLarge"
            }

            struct "animal_plain" {
                field "name" type="string"
            }

            struct "dog" {
                field "name" type="string"
            }

            struct "item" {
                field "id" type="uuid"
                field "big" type="list" optional=#true { item type="int64" nullable=#true encoding="string" }
                field "either" type="int64" optional=#true
                field "code" type="json" nullable=#true optional=#true omissible=#true
                field "sizes" type="map" optional=#true { item type="set" { item type="size" } }
                field "declared" type="size_as_declared" optional=#true
                field "anything" type="json" optional=#true
                field "next" type="item" nullable=#true optional=#true
            }

            union "animal" discriminator="kind" {
                case 1 type="dog"
                case type="animal_plain"
            }

            function "items" kind="call" {
                input "animals" type="list" { item type="animal" }
                input "data" type="bytes"
                input "at" type="datetime-offset"
                output type="list" { item type="item" }
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task TypesOfOneNameAreToldApartByWhatIsAroundThemAndNobodyKeepsTheShortName()
    {
        var described = await Described.RunAsync("""
            namespace Shop.Orders { public sealed record Line(int Id); public sealed class Order { public sealed record Key(int Id); } }
            namespace Shop.Invoices { public sealed record Line(int Id); public sealed record Json(int Id); }
            namespace Shop
            {
                public sealed record Page<T>(IReadOnlyList<T> Items);
                public sealed record Pair<T, U>(T First, U Second);
                public static partial class All
                {
                    [Client] public static partial Page<Orders.Line> A() => new([]);
                    [Client] public static partial Page<Invoices.Line> B() => new([]);
                    [Client] public static partial Page<string?> C() => new([]);
                    [Client] public static partial Pair<int[], Orders.Order.Key> D() => throw new InvalidOperationException();
                    [Client] public static partial Invoices.Json E() => new(1);
                }
            }
            public sealed record Uuid(int Id);
            public static partial class More { [Client] public static partial Uuid F() => new(1); }
            """);
        Assert.That(described.Document.Structs.Select(s => s.Name), Is.EqualTo([
            "invoices_json", "invoices_line", "key", "orders_line", "page_of_nullable_string", "pair_of_array_of_int32_and_key",
            "shop_page_of_invoices_line", "shop_page_of_orders_line", "uuid_2"]));
    }

    [Test]
    public async Task NothingThatNoServedFunctionMentionsIsDescribed()
    {
        var described = await Described.RunAsync("""
            namespace Shop;
            [Context("shop")] public sealed class ShopContext;
            public sealed record Used(int Id);
            public static partial class All { [Client] public static partial Used A() => new(1); }
            """);
        Assert.That(described.Document.Structs.Select(s => s.Name), Is.EqualTo(["used"]));
        Assert.That(described.Document.Contexts.Select(c => c.Name), Is.EqualTo(["shop"]), "a context may be for hosts to fill");
    }
}
