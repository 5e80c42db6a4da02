using System.Text.Json;
using Mizan.Tests.Native;

namespace Mizan.Tests.Http;

[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class EnvelopeTests(World world)
{
    private Server server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await Server.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [TestCase("""{"fn":"add","args":{"a":2,"b":40}}""")]
    [TestCase("""{"args":{"a":2,"b":40},"fn":"add"}""")]
    [TestCase("""{"fn":"add_later","args":{"a":2,"b":40}}""")]
    [TestCase("""{"fn":"add","args":{"b":40,"a":2}}""")]
    [TestCase("""{"\u0066n":"\u0061dd","\u0061rgs":{"\u0061":2,"b":40}}""")]
    [TestCase("""{"fn":"add","args":{"a":2,"b":40,"c":{"d":[1,2]}}}""")]
    [TestCase("""{"id":[{"fn":"no"}],"fn":"add","x":{"args":1},"args":{"a":2,"b":40},"y":null}""")]
    [TestCase("""{"id":1,"id":2,"fn":"add","args":{"a":2,"b":40}}""")]
    [TestCase(" \t\r\n{ \"fn\" : \"add\" , \"args\" : { \"a\" : 2 , \"b\" : 40 } } \r\n")]
    [TestCase("""{"fn":"add","args":{"a":2,"b":40,"c":"\ud83d\ude00"}}""")]
    public async Task EveryWayToWriteTheEnvelopeIsUnderstood(string body)
    {
        var answer = await server.CallAsync(body);
        Assert.That((int)answer.Status, Is.EqualTo(200));
        Assert.That(answer.Text, Is.EqualTo(Server.AddAnswer));
    }

    [TestCase("""{"fn":"add"}""")]
    [TestCase("""{"fn":"add","args":null}""")]
    [TestCase("""{"fn":"add","args":{}}""")]
    public async Task AbsentArgumentsAreAnEmptyObject(string body)
    {
        var answer = await server.CallAsync(body);
        answer.AssertError(422, "VALIDATION_ERROR");
        Assert.That(answer.Text, Does.Contain("\"fields\":{\"a\":[\"is required\"],\"b\":[\"is required\"]}"));
    }

    [Test]
    public async Task TextTravelsUnchanged()
    {
        var text = "quote \" back \\ slash / <tag> ü € 😀 \u2028 nul";
        var answer = await server.CallAsync("{\"fn\":\"echo\",\"args\":{\"text\":" + JsonSerializer.Serialize(text) + "}}");
        using var json = JsonDocument.Parse(answer.Text);
        Assert.That(json.RootElement.GetProperty("result").GetString(), Is.EqualTo(text));
    }

    [TestCase("nothing")]
    [TestCase("Add")]
    [TestCase("")]
    [TestCase("add\\u0000")]
    [TestCase("System.Object")]
    [TestCase("../add")]
    public async Task AnUnknownNameIsNotFound(string name) =>
        (await server.CallAsync("{\"fn\":\"" + name + "\"}")).AssertError(404, "NOT_FOUND");

    [Test]
    public async Task AReadIsCallable() =>
        Assert.That(
            (await server.CallAsync("""{"fn":"a","args":{"id":7}}""")).Text, Is.EqualTo("""{"result":"a7","invalidate":[]}"""));
}
