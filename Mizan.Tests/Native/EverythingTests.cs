using System.Text.Json;
using Mizan.Tests.Http;

namespace Mizan.Tests.Native;

/// <summary>Every kind of value crosses the wire of a native server as it does anywhere: nothing of a codec was trimmed away.</summary>
[Category("Native")]
internal sealed class EverythingTests
{
    private const string Scalars = """
        {"truth":true,"tiny":255,"signed":-128,"short":-32768,"u_short":65535,"whole":-2147483648,"u_whole":4294967295,
        "long":-9223372036854775808,"u_long":18446744073709551615,"single":1.5,"double":-2.5E-300,"exact":79228162514264337593543950335,
        "letter":"é","text":"\"a\"\n\uD83D\uDE00","link":"https://board.example/a?b=c","id":"0f8fad5b-d9cb-469f-a165-70867728950e","bytes":"AAH/",
        "moment":"2026-02-28T23:59:59.5Z","instant":"2026-02-28T23:59:59+02:00","day":"2028-02-29","hour":"23:59:59","duration":"1.02:03:04",
        "phase":"under_way","any":{"a":[1,null,"x"]}}
        """;

    private const string Containers = """
        {"numbers":[1,2],"texts":["a",""],"phases":["planned","done"],"days":["2026-01-01"],"prices":{"a b":1.10,"c":0},
        "trees":{"x":{"name":"root","branches":[{"name":"leaf","branches":[]}]},"y":null},
        "ids":["0f8fad5b-d9cb-469f-a165-70867728950e",null],"rest":"00:00:01",
        "pair":{"first":7,"second":{"kind":"polygon","corners":[{"first":1,"second":2},{"first":3,"second":4}]}}}
        """;

    private Server server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await Server.StartAsync(World.Native);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [TestCase("echo_scalars", Scalars)]
    [TestCase("echo_containers", Containers)]
    [TestCase("echo_shape", """{"kind":"circle","radius":0.5}""")]
    public async Task WhatIsSentComesBack(string function, string value)
    {
        var compact = value.ReplaceLineEndings("\n").Replace("\n", "", StringComparison.Ordinal);
        var answer = await server.CallAsync($$$"""{"fn":"{{{function}}}","args":{"value":{{{compact}}}}}""");
        Assert.That(answer.Text, Is.EqualTo($$"""{"result":{{compact}},"invalidate":[]}"""));
    }

    [Test]
    public async Task EveryWrongScalarIsNamed()
    {
        using var good = JsonDocument.Parse(Scalars);
        var names = good.RootElement.EnumerateObject().Select(member => member.Name).Where(name => name != "any").ToArray();
        var wrong = "{" + string.Join(',', names.Select(name => $"\"{name}\":[]")) + ",\"any\":1}";
        AssertNamed(
            await server.CallAsync("""{"fn":"echo_scalars","args":{"value":""" + wrong + "}}"), [.. names.Select(name => "value." + name)]);
    }

    [Test]
    public async Task EveryConstraintIsHeld()
    {
        const string Good = """{"name":"ab","digit":9,"numbers":[1],"word":"abc","mail":"a@b","letter":"b"}""";
        Assert.That((await server.CallAsync($$"""{"fn":"checked","args":{{Good}}}""")).Text, Does.Contain("\"ab 9 1 abc a@b b\""));
        const string Bad = """{"name":"a","digit":0,"numbers":[],"word":"A","mail":"ab","letter":"c"}""";
        var answer = await server.CallAsync($$"""{"fn":"checked","args":{{Bad}}}""");
        AssertNamed(answer, "name", "digit", "numbers", "word", "mail", "letter");
    }

    [Test]
    public async Task AQueryIsReadLikeABody()
    {
        var answer = await server.GetAsync(
            "/api/mizan/ctx/search/?id=0f8fad5b-d9cb-469f-a165-70867728950e&day=2028-02-29&phase=done&price=1.50&tags=a&tags=b");
        Assert.That(answer.Text, Is.EqualTo("""{"found":"0f8fad5b-d9cb-469f-a165-70867728950e 2028-02-29 Done 1.50 a+b "}"""));
        answer = await server.GetAsync("/api/mizan/ctx/search/?id=x&day=x&phase=x&price=x&limit=x");
        AssertNamed(answer, "id", "day", "phase", "price", "limit");
    }

    private static void AssertNamed(Server.Answer answer, params string[] names)
    {
        answer.AssertError(422, "VALIDATION_ERROR");
        foreach (var name in names) Assert.That(answer.Text, Does.Contain($"\"{name}\":["));
    }
}
