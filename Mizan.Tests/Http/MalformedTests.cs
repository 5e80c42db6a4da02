using System.Text;
using Mizan.Tests.Native;

namespace Mizan.Tests.Http;

[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class MalformedTests(World world)
{
    private Server server = null!;

    private static IEnumerable<TestCaseData> Bodies()
    {
        const string a = """{"fn":"add","args":{"a":2,"b":40""";
        yield return Body("empty", "");
        yield return Body("white space", " ");
        yield return Body("no object", "[]");
        yield return Body("a string", "\"add\"");
        yield return Body("null", "null");
        yield return Body("cut", a);
        yield return Body("cut inside a string", """{"fn":"ad""");
        yield return Body("trailing comma", a + "},}");
        yield return Body("trailing text", a + "}}x");
        yield return Body("trailing object", a + "}}{}");
        yield return Body("trailing zero", a + "}}\0");
        yield return Body("comment", a + "}}//x");
        yield return Body("comment inside", "{/**/" + a[1..] + "}}");
        yield return Body("single quotes", "{'fn':'add'}");
        yield return Body("no fn", """{"args":{"a":2,"b":40}}""");
        yield return Body("fn null", """{"fn":null}""");
        yield return Body("fn number", """{"fn":1}""");
        yield return Body("fn list", """{"fn":["add"]}""");
        yield return Body("fn twice", """{"fn":"echo","fn":"add","args":{"a":2,"b":40}}""");
        yield return Body("fn twice, once escaped", """{"fn":"add","\u0066n":"add","args":{"a":2,"b":40}}""");
        yield return Body("args twice", a + "},\"args\":{\"a\":1,\"b\":2}}");
        yield return Body("args twice, once null", a + "},\"args\":null}");
        yield return Body("args list", """{"fn":"add","args":[2,40]}""");
        yield return Body("args string", """{"fn":"add","args":"{}"}""");
        yield return Body("args number", """{"fn":"add","args":0}""");
        yield return Body("argument twice", a + ",\"a\":3}}");
        yield return Body("argument twice, once escaped", a + ",\"\\u0061\":3}}");
        yield return Body("literal NaN", """{"fn":"add","args":{"a":NaN,"b":1}}""");
        yield return Body("leading zero", """{"fn":"add","args":{"a":01,"b":1}}""");
        yield return Body("control character", "{\"fn\":\"a\u0001dd\"}");
        yield return Body("bad escape", """{"fn":"\x61dd"}""");
        yield return Body("lone surrogate in fn", """{"fn":"\ud800"}""");
        yield return Body("lone surrogate in a value", """{"fn":"echo","args":{"text":"\udc00"}}""");
        yield return Body("surrogates in the wrong order", """{"fn":"echo","args":{"text":"\udc00\ud800"}}""");
        yield return Body("lone surrogate in a name", """{"fn":"add","args":{"a":2,"b":40,"\uD800":1}}""");
        yield return Body("lone surrogate in an ignored value", a + "},\"x\":[\"\\uDFFF\"]}");
        yield return Body("lone surrogate in an ignored name", a + "},\"\\ud800\":1}");
    }

    private static IEnumerable<TestCaseData> Bytes()
    {
        yield return Body("BOM", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Server.Add)]);
        yield return Body("UTF-16", Encoding.Unicode.GetBytes(Server.Add));
        yield return Body("UTF-16 with BOM", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Server.Add)]);
        yield return Body("zeros", new byte[100]);
        byte[][] sequences = [[0xFF], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]];
        foreach (var bad in sequences)
        {
            var name = Convert.ToHexString(bad);
            yield return Body($"{name} in fn", Around("{\"fn\":\"", bad, "\"}"));
            yield return Body($"{name} in a value", Around("{\"fn\":\"echo\",\"args\":{\"text\":\"", bad, "\"}}"));
            yield return Body($"{name} in a name", Around("{\"fn\":\"add\",\"args\":{\"a\":2,\"b\":40,\"", bad, "\":1}}"));
            yield return Body($"{name} in an ignored member", Around("{\"fn\":\"add\",\"args\":{\"a\":2,\"b\":40},\"x\":\"", bad, "\"}"));
            yield return Body($"{name} in the middle of nothing", Around(Server.Add, bad, ""));
        }
    }

    [OneTimeSetUp]
    public async Task StartAsync() => server = await Server.StartAsync(world);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.EndAsync();
    }

    [TestCaseSource(nameof(Bodies))]
    [TestCaseSource(nameof(Bytes))]
    public async Task AMalformedBodyIsABadRequest(byte[] body)
    {
        (await server.CallAsync(body)).AssertError(400, "BAD_REQUEST");
        await server.AssertAnswersAsync();
        Assert.That(server.Failures, Is.Empty);
    }

    [TestCase("""{"a":2,"b":1e400}""")]
    [TestCase("""{"a":2,"b":40.5}""")]
    [TestCase("""{"a":2,"b":2147483648}""")]
    [TestCase("""{"a":2,"b":99999999999999999999999999999999}""")]
    [TestCase("""{"a":2,"b":"40"}""")]
    [TestCase("""{"a":2,"b":null}""")]
    [TestCase("""{"a":2,"b":{}}""")]
    public async Task AValueThatDoesNotFitIsRefusedByName(string arguments)
    {
        var answer = await server.CallAsync("{\"fn\":\"add\",\"args\":" + arguments + "}");
        answer.AssertError(422, "VALIDATION_ERROR");
        Assert.That(answer.Text, Does.Contain("\"fields\":{\"b\":[\"must be a whole number"));
    }

    // Whatever is done to a body, the answer is an envelope and none of the server's making.
    [Test]
    public async Task ADamagedBodyNeverHarmsTheServer()
    {
        const int seed = 20_251;
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var whole = Encoding.UTF8.GetBytes("""{"args":{"text":"a\ud83d\ude00\n\"é"},"x":[1e5,{"y":null}],"fn":"echo"}""");
        for (var i = 0; i < 2_000; i++)
        {
            var body = whole.ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--) Damage(body, random);
            var answer = await server.CallAsync([.. body]);
            if ((int)answer.Status == 200) continue;
            Assert.That((int)answer.Status, Is.AnyOf(400, 404, 422), Encoding.Latin1.GetString([.. body]));
            Assert.That(answer.Text, Does.StartWith("{\"error\":{\"code\":\""));
        }
        Assert.That(server.Failures, Is.Empty);
    }

    private static void Damage(List<byte> body, Random random)
    {
        var place = random.Next(body.Count);
        switch (random.Next(4))
        {
            case 0:
                body[place] = (byte)random.Next(256);
                break;
            case 1:
                body.RemoveAt(place);
                break;
            case 2:
                body.Insert(place, (byte)"{}[]\",:\\u0"[random.Next(10)]);
                break;
            default:
                body.AddRange(body.GetRange(place, random.Next(body.Count - place)));
                break;
        }
    }

    private static TestCaseData Body(string name, string body) => Body(name, Encoding.UTF8.GetBytes(body));

    private static TestCaseData Body(string name, byte[] body) => new TestCaseData(body).SetArgDisplayNames(name);

    private static byte[] Around(string before, byte[] bytes, string after) =>
        [.. Encoding.UTF8.GetBytes(before), .. bytes, .. Encoding.UTF8.GetBytes(after)];
}
