using System.Text.Json;
using Mizan.Tests.Generated;

namespace Mizan.Tests.Validation;

/// <summary>The application's own use of the serializer, and results, are nobody's arguments.</summary>
[Category("Generator")]
internal sealed class SerializerTests
{
    private const string Type = """
        using System.ComponentModel.DataAnnotations;
        public class Note { [MaxLength(3)] public string Title { get; set; } = ""; [Required] public string? Text { get; set; } }
        """;

    [TestCase("""{"title":"longer","text":null}""")]
    [TestCase("""{"title":"longer"}""")]
    public async Task WhatWasStoredBeforeAConstraintCanStillBeRead(string stored)
    {
        using var library = await WireLibrary.Compile(Type, "Note");
        var note = JsonSerializer.Deserialize(stored, library.Context.GetTypeInfo(library.Types["Note"])!);
        Assert.That(note!.GetType().GetProperty("Title")!.GetValue(note), Is.EqualTo("longer"));
    }

    [Test]
    public async Task AResultIsNotHeldToConstraints()
    {
        using var library = await ClientLibrary.Compile(
            Type + "public static partial class Notes { [Client] public static partial Note Read() => new() { Title = \"longer\" }; }");
        Assert.That(await library.Call("read"), Is.EqualTo("""{"title":"longer","text":null}"""));
    }
}
