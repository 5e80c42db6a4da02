using System.Text;

namespace Mizan.Tests.Wire;

public sealed class ObjectTests
{
    private const string Whole = """{"id":7,"title":"x","due":"2026-01-02"}""";

    private static readonly Card Expected = new(7, "x", new DateOnly(2026, 1, 2));

    [Test]
    public void AnObjectIsWrittenAsThePlatformWritesIt()
    {
        var card = new Card(7, "a \"b\"\n\u2028", null, Guid.NewGuid(), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        Assert.That(Codec.Write(card, default(CardCodec)), Is.EqualTo(Platform.Write(card)));
    }

    [TestCase("""{"due":"2026-01-02","title":"x","id":7}""", TestName = "MembersInReverse")]
    [TestCase(""" { "id" : 7 , "title" : "x" , "due" : "2026-01-02" } """, TestName = "WhiteSpace")]
    [TestCase("""{"\u0069d":7,"t\u0069tle":"x","\u0064\u0075\u0065":"2026-01-02"}""", TestName = "EscapedNames")]
    [TestCase("""{"i":0,"idd":0,"ID":0,"":0,"id":7,"titl":0,"titles":0,"title":"x","due":"2026-01-02"}""",
        TestName = "NamesThatAreNearlyRight")]
    [TestCase("""{"id\u0000title":0,"\u0000":0,"id\u0000":0,"id":7,"title":"x","due":"2026-01-02"}""", TestName = "ZeroCharactersInNames")]
    [TestCase("""{"x":{"id":1,"y":[{},[[]],null]},"id":7,"x":[1,"]",{"a":"}"}],"title":"x","x":"{","x":null,"due":"2026-01-02","x":-1e5}""",
        TestName = "UnknownMembersOfEveryShape")]
    public void AnObjectIsReadIn(string json) => Assert.That(Codec.Read<Card, CardCodec>(json), Is.EqualTo(Expected));

    [TestCase(300)]
    [TestCase(600)]
    [TestCase(100_000)]
    public void ALongUnknownNameIsSkipped(int length)
    {
        string[] names =
        [
            new('i', length), "\\u0069" + new string('d', length), new('\u0100', length), "\\n" + new string('é', length),
        ];
        foreach (var name in names)
        {
            var json = Whole.Insert(1, $"\"{name}\":[0],");
            Assert.That(Codec.Read<Card, CardCodec>(json), Is.EqualTo(Expected));
        }
    }

    [TestCase("""{"id":7,"title":"x","due":null,"id":7}""")]
    [TestCase("""{"id":7,"title":"x","due":null,"\u0069d":7}""")]
    [TestCase("""{"id":"bad","id":7,"title":"x","due":null}""")]
    [TestCase("""{"title":"x","id":7,"due":null,"title":null}""")]
    public void AMemberThatIsGivenTwiceIsRefused(string json) => Assert.That(Codec.IsMalformed<Card, CardCodec>(json));

    [TestCase("""{"id":7,"title":"\ud800","due":null}""", TestName = "AValueTaken")]
    [TestCase("""{"id":"\ud800","title":"x","due":null}""", TestName = "AValueRefused")]
    [TestCase("""{"id":7,"title":"x","due":"2026-01-0\ud800"}""", TestName = "ADate")]
    [TestCase("""{"id":7,"title":"x","due":null,"other":"\udc00"}""", TestName = "AValueSkipped")]
    [TestCase("""{"id":7,"title":"x","due":null,"other":[{"a":["\ud83dx"]}]}""", TestName = "AValueSkippedDeepWithin")]
    [TestCase("""{"id":7,"title":"x","due":null,"\ud800":1}""", TestName = "AName")]
    [TestCase("""{"id":7,"title":"x","due":null,"other":{"\ud800":1}}""", TestName = "ANameSkipped")]
    [TestCase("""{"id":7,"title":"x","due":null,"owner":"\ud800"}""", TestName = "AGuid")]
    [TestCase("""{"id":7,"title":"x","due":null,"at":"2020-01-01T00:00:00\ud800"}""", TestName = "AnInstant")]
    public void ALoneSurrogateIsMalformedIn(string json) => Assert.That(Codec.IsMalformed<Card, CardCodec>(json));

    [TestCase("""{"id":7,"title":"?","due":null}""")]
    [TestCase("""{"id":7,"title":"x","due":null,"other":"?"}""")]
    [TestCase("""{"id":7,"title":"x","due":null,"?":1}""")]
    [TestCase("""{"id":"?","title":"x","due":null}""")]
    public void BytesThatAreNotUtf8AreMalformed(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var bad in new byte[][] { [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3], [0xF4, 0x90, 0x80, 0x80] })
            {
                var at = json.IndexOf('?', StringComparison.Ordinal);
                byte[] bytes = [.. Encoding.UTF8.GetBytes(json[..at]), .. bad, .. Encoding.UTF8.GetBytes(json[(at + 1)..])];
                Assert.That(() => Codec.TryRead<Card, CardCodec>(bytes, out _, out _), Throws.InstanceOf<System.Text.Json.JsonException>());
            }
        }
    }

    [TestCase("{")]
    [TestCase("""{"id":7""")]
    [TestCase("""{"id":7,}""")]
    [TestCase("""{"id":7,"title":"x","due":null,"other":{"a":[}}""")]
    [TestCase("""{"id":tru}""")]
    [TestCase("""{"id":"x","title":[1,2}""")]
    public void BrokenTextIsMalformed(string json) => Assert.That(Codec.IsMalformed<Card, CardCodec>(json));

    [Test]
    public void EveryRefusedAndMissingMemberIsListed() => Assert.That(
        Codec.Refusals<Card, CardCodec>("""{"due":"2026-02-30","id":"7","owner":[]}"""),
        Is.EqualTo(new[]
        {
            "due must be a date (yyyy-MM-dd)", "id must be a whole number from -2147483648 to 2147483647", "owner must be a UUID",
            "title is required",
        }));

    [TestCase("null", "must be an object, not null")]
    [TestCase("[{}]", "must be an object")]
    [TestCase("\"x\"", "must be an object")]
    public void AnotherValueIsNoObject(string json, string message) =>
        Assert.That(Codec.Refusals<Card, CardCodec>(json), Is.EqualTo(new[] { message }));

    [Test]
    public void RandomMembersAreReadAsAModelReadsThem()
    {
        var random = Seed.Next();
        string[] names = ["id", "title", "due", "owner", "at", "i", "idt", "titl", "titlee", "a", "u", "\\u0069d", "x"];
        for (var round = 0; round < 3000; round++)
        {
            var members = Enumerable.Range(0, random.Next(8)).Select(_ => names[random.Next(names.Length)]).ToArray();
            var json = $"{{{string.Join(',', members.Select(name => $"\"{name}\":{Value(name)}"))}}}";
            var unescaped = members.Select(name => name.Replace("\\u0069", "i", StringComparison.Ordinal));
            var known = unescaped.Where(names.Take(5).Contains).ToArray();
            var repeats = known.Distinct().Count() < known.Length;
            Assert.That(Codec.IsMalformed<Card, CardCodec>(json), Is.EqualTo(repeats), json);
            if (repeats) continue;
            var missing = names.Take(3).Except(known).Select(name => $"{name} is required");
            Assert.That(Codec.Refusals<Card, CardCodec>(json), Is.EqualTo(missing), json);
        }

        static string Value(string name) => name switch
        {
            "id" or "\\u0069d" => "7",
            "title" => "\"x\"",
            "due" => "null",
            "owner" => "\"00000000-0000-0000-0000-000000000000\"",
            "at" => "\"2020-01-01\"",
            _ => "{\"id\":[1]}",
        };
    }
}
