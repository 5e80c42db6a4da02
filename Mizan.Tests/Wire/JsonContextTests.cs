using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class JsonContextTests
{
    private static readonly JsonSerializerOptions Indented = new(Platform.Options) { WriteIndented = true };

    private static readonly Card Card = new(7, "a \"b\" é", new DateOnly(2026, 1, 2), Guid.NewGuid(),
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));

    [Test]
    public void TheSerializerUsesTheCodecs()
    {
        var json = JsonSerializer.Serialize(Card, CardContext.Default.Card);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(json, Is.EqualTo(Platform.Write(Card)));
            Assert.That(JsonSerializer.Deserialize(json, CardContext.Default.Card), Is.EqualTo(Card));
            Assert.That(JsonSerializer.Serialize(Card, typeof(Card), CardContext.Default), Is.EqualTo(json));
            Assert.That(JsonSerializer.Deserialize(json, typeof(Card), CardContext.Default), Is.EqualTo(Card));
            Assert.That(JsonSerializer.Serialize(new List<Card> { Card }, typeof(List<Card>), CardContext.Default),
                Is.EqualTo($"[{json}]"));
            Assert.That(JsonSerializer.Deserialize("null", CardContext.Default.Card), Is.Null);
        }
    }

    [Test]
    public void MetadataIsMadeOnce() =>
        Assert.That(CardContext.Default.GetTypeInfo(typeof(Card)), Is.SameAs(CardContext.Default.Card));

    [Test]
    public void OtherTypesAreUnknown()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CardContext.Default.GetTypeInfo(typeof(Version)), Is.Null);
            Assert.That(((IJsonTypeInfoResolver)CardContext.Default).GetTypeInfo(typeof(Version), new JsonSerializerOptions()), Is.Null);
            Assert.That(() => JsonSerializer.Serialize(new Version(1, 2), typeof(Version), CardContext.Default),
                Throws.InvalidOperationException);
        }
    }

    [Test]
    public void OwnOptionsMayAskForIndentation()
    {
        var context = new CardContext(new JsonSerializerOptions { WriteIndented = true, Encoder = Platform.Options.Encoder });
        var expected = JsonSerializer.Serialize(Card, Indented);
        Assert.That(JsonSerializer.Serialize(Card, context.Card), Is.EqualTo(expected));
    }

    [Test]
    public void AWriterThatIndentsIndentsTheCodecsValuesToo()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            JsonSerializer.Serialize(writer, new List<int> { 1 }, typeof(List<int>), CardContext.Default);
        }
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n"), Is.EqualTo("[\n  1\n]"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void ATypeOfTheApplicationMayHoldWireTypes(bool indented)
    {
        var options = new JsonSerializerOptions(Platform.Options)
        {
            WriteIndented = indented,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(new CardContext(null), new DefaultJsonTypeInfoResolver()),
        };
        var shelf = new Shelf { Name = "s", Top = Card, Cards = [Card, Card], Count = 5 };
        var json = JsonSerializer.Serialize(shelf, options);
        var read = JsonSerializer.Deserialize<Shelf>(json, options)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(json, Is.EqualTo(JsonSerializer.Serialize(shelf, indented ? Indented : Platform.Options)));
            Assert.That(read.Cards, Is.EqualTo(shelf.Cards));
            Assert.That(read.Top, Is.EqualTo(Card));
            Assert.That(options.GetTypeInfo(typeof(Card)).Kind, Is.EqualTo(JsonTypeInfoKind.None), "The codec is the one at work.");
        }
    }

    [TestCase("""{"id":"x","title":"t","due":null}""", "'id' must be a whole number")]
    [TestCase("""{"id":1,"due":null}""", "'title' is required")]
    [TestCase("[]", "The value must be an object.")]
    [TestCase("""{"id":1,"id":1}""", "Member 'id' is given twice.")]
    public void WhatACodecRefusesIsAJsonException(string json, string message) => Assert.That(
        () => JsonSerializer.Deserialize(json, CardContext.Default.Card), Throws.TypeOf<JsonException>().With.Message.StartsWith(message));

    [Test]
    public async Task TextThatComesInPiecesIsRead()
    {
        var unknown = $"\"unknown\":{{\"a\":[1,2,\"{new string('x', 100)}\"]}},";
        var json = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Card, CardContext.Default.Card).Insert(1, unknown));
        var options = new JsonSerializerOptions(Platform.Options) { DefaultBufferSize = 16, TypeInfoResolver = CardContext.Default };
        for (var size = 1; size < 40; size++)
        {
            using var stream = new SlowStream(json, size);
            Assert.That(await JsonSerializer.DeserializeAsync<Card>(stream, options), Is.EqualTo(Card));
            Assert.That(await JsonSerializer.DeserializeAsync<Card>(PipeReader.Create(Segments.Of(json, size)), options), Is.EqualTo(Card));
            Assert.That(ReadSegments(json, size, options), Is.EqualTo(Card));
        }
    }

    [Test]
    public void TextInSegmentsIsReadUpToTheEndOfTheValue()
    {
        var json = Encoding.UTF8.GetBytes("""[{"id":1,"title":"x","due":null},{"id":2,"title":"y","due":null},5]""");
        var options = new JsonSerializerOptions(Platform.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(new CardContext(null), new DefaultJsonTypeInfoResolver()),
        };
        var reader = new Utf8JsonReader(Segments.Of(json, 3));
        reader.Read();
        reader.Read();
        var first = JsonSerializer.Deserialize<Card>(ref reader, options)!;
        reader.Read();
        var second = JsonSerializer.Deserialize<Card>(ref reader, options)!;
        reader.Read();
        Assert.That((first.Title, second.Title, reader.GetInt32()), Is.EqualTo(("x", "y", 5)));
    }

    private static Card? ReadSegments(byte[] json, int size, JsonSerializerOptions options)
    {
        var reader = new Utf8JsonReader(Segments.Of(json, size));
        return JsonSerializer.Deserialize<Card>(ref reader, options);
    }

    private sealed class Shelf
    {
        public string Name { get; set; } = "";

        public Card? Top { get; set; }

        public List<Card> Cards { get; set; } = [];

        public int Count { get; set; }
    }

    private sealed class CardContext(JsonSerializerOptions? options) : WireJsonContext(options)
    {
        public static CardContext Default { get; } = new(null);

        public JsonTypeInfo<Card> Card => Info<Card>();

        protected override void Describe(WireTypeTable types)
        {
            types.Add<Card, CardCodec>();
            types.Add<List<Card>, WireSequence<List<Card>, Card, CardCodec>>();
            types.Add<List<int>, WireSequence<List<int>, int, WireInteger<int>>>();
            types.Add<int, WireInteger<int>>();
        }
    }
}
