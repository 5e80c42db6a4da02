using System.Text;
using Mizan.Http;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Http;

/// <summary>The short way through an envelope leads where the long way does.</summary>
internal sealed class PlainEnvelopeTests
{
    private const int Rounds = 60_000;
    private const string Alphabet = "{}[]\":,\\ \n\0+-.0123eEtrufalsn\u007Fé😀";

    [TestCase("""{"fn":"add","args":{}}""")]
    [TestCase("""{"fn":"","args":{}}""")]
    [TestCase("""{"fn":"add","args":{"a":2,"b":40}}""")]
    [TestCase("""{"fn":"größe","args":{"größe":"größer 😀"}}""")]
    [TestCase("""{"fn":"x","args":{"a":[],"b":{},"c":[1,"x",[true],{"d":null}],"e":false}}""")]
    [TestCase("""{"fn":"x","args":{"a":[0,-0,10,-1.5,0.25,1e5,1E+5,2.5e-10,12345678901234567890]}}""")]
    public void WhatProgramsWriteGoesTheShortWay(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        Assert.That(PlainEnvelope.TryRead(bytes, out var function, out var arguments), Is.True);
        Assert.That(CallEnvelope.ReadAny(bytes, out var envelope), Is.Null);
        Assert.That(function.SequenceEqual(envelope.Function), Is.True);
        Assert.That(arguments.SequenceEqual(envelope.Arguments.Text), Is.True);
    }

    [TestCase("""{"fn":"add"}""")]
    [TestCase("""{"fn":"add","args":null}""")]
    [TestCase("""{"args":{},"fn":"add"}""")]
    [TestCase("""{"fn":"add","args":{}} """)]
    [TestCase("""{"fn":"a\u0064d","args":{}}""")]
    [TestCase("""{"fn":"add","args":{"a":"\n"}}""")]
    [TestCase("""{"fn":"add","args":{},"id":1}""")]
    [TestCase("""{"fn":"add","args":{"a":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}}""")]
    public void WhatIsLessUsualGoesTheLongWay(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        Assert.That(PlainEnvelope.TryRead(bytes, out _, out _), Is.False);
        Assert.That(CallEnvelope.Read(bytes, out _), Is.Null);
    }

    [TestCase("""{"fn":"add","args":{"a":01}}""")]
    [TestCase("""{"fn":"add","args":{"a":1.}}""")]
    [TestCase("""{"fn":"add","args":{"a":-}}""")]
    [TestCase("""{"fn":"add","args":{"a":1e}}""")]
    [TestCase("""{"fn":"add","args":{"a":+1}}""")]
    [TestCase("""{"fn":"add","args":{"a":tru}}""")]
    [TestCase("""{"fn":"add","args":{"a":nulls}}""")]
    [TestCase("""{"fn":"add","args":{"a":1,}}""")]
    [TestCase("""{"fn":"add","args":{,"a":1}}""")]
    [TestCase("""{"fn":"add","args":{"a":[1,]}}""")]
    [TestCase("""{"fn":"add","args":{"a":[1}]}}""")]
    [TestCase("""{"fn":"add","args":{"a"}}""")]
    [TestCase("""{"fn":"add","args":{a:1}}""")]
    [TestCase("{\"fn\":\"add\",\"args\":{\"a\":\"\n\"}}")]
    [TestCase("{\"fn\":\"a\u0000d\",\"args\":{}}")]
    [TestCase("""{"fn":"add","args":{}""")]
    [TestCase("""{"fn":"add","args":{}}}""")]
    [TestCase("""{"fn":"add","args":{}}{}""")]
    public void WhatIsMalformedIsRefusedByBoth(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        Assert.That(PlainEnvelope.TryRead(bytes, out _, out _), Is.False);
        Assert.That(CallEnvelope.Read(bytes, out _)?.Code, Is.EqualTo(MizanErrorCode.BadRequest));
    }

    [Test]
    public void BothWaysComeToTheSame()
    {
        var random = Seed.Next();
        var (plain, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var body = Mutated(random, Encoding.UTF8.GetBytes(Envelope(random)));
            var problem = CallEnvelope.Read(body, out var envelope);
            var expected = CallEnvelope.ReadAny(body, out var other);
            var text = Encoding.Latin1.GetString(body);
            Assert.That(problem?.Message, Is.EqualTo(expected?.Message), text);
            if (PlainEnvelope.TryRead(body, out _, out _)) plain++;
            if (expected is not null) refused++;
            if (expected is not null) continue;
            Assert.That(envelope.Function.SequenceEqual(other.Function), Is.True, text);
            Assert.That(envelope.Arguments.Text.SequenceEqual(other.Arguments.Text), Is.True, text);
        }
        Assert.That(plain, Is.GreaterThan(Rounds / 10));
        Assert.That(refused, Is.GreaterThan(Rounds / 10));
    }

    private static string Envelope(Random random) => "{\"fn\":" + Text(random) + ",\"args\":" + Object(random, 0) + "}";

    private static byte[] Mutated(Random random, byte[] body)
    {
        var bytes = body.ToList();
        for (var i = random.Next(3); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            var piece = Encoding.UTF8.GetBytes(Alphabet[random.Next(Alphabet.Length)].ToString());
            switch (random.Next(5))
            {
                case 0: bytes.RemoveAt(at); break;
                case 1: bytes.InsertRange(at, piece); break;
                case 2: bytes[at] = piece[0]; break;
                case 3: bytes[at] = (byte)random.Next(256); break;
                default: bytes.InsertRange(at, bytes[at..Math.Min(bytes.Count, at + random.Next(12))]); break;
            }
            if (bytes.Count == 0) bytes.Add((byte)'{');
        }
        return [.. bytes];
    }

    private static string Value(Random random, int depth) => random.Next(depth > 20 ? 5 : 7) switch
    {
        0 => Text(random),
        1 => RandomValue.Double(random).ToString(System.Globalization.CultureInfo.InvariantCulture),
        2 => random.Next(-1000, 1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => "true",
        4 => "null",
        5 => Object(random, depth + 1),
        _ => "[" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + random.Next(1, 8)))) + "]",
    };

    private static string Object(Random random, int depth) =>
        "{" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Text(random) + ":" + Value(random, depth + 1))) + "}";

    private static string Text(Random random) => "\"" + random.Next(5) switch
    {
        0 => "",
        1 => "größe 😀",
        2 => random.Next(20) == 0 ? "a\\u0062\\\"" : "b",
        3 => new string('x', random.Next(40)),
        _ => "name",
    } + "\"";
}
