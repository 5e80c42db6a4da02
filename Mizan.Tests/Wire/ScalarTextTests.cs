using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mizan.Tests.Wire;

/// <summary>Scalars out of decoded text, as a query brings them.</summary>
[TestFixtureSource(typeof(ScalarCase), nameof(ScalarCase.All))]
public sealed class ScalarTextTests(ScalarCase scalar)
{
    private static readonly string[] Hard =
    [
        "", " ", "0", "-0", "+0", "7", "007", "-7", "+7", " 7", "7 ", "7\0", "7\0\0", "\07", "7.", ".5", "-.5", "7.0\0", "1e3", "1e3\0",
        "0x7", "７", "٧",
        "−7", "1,000", "1_000", "NaN", "Infinity", "-Infinity", "∞", "1e400", "3.5e38",
        "1e29", "0.00000000000000000000000000001", "(7)",
        "$7", "7-",
        "true", "True", "TRUE", "true ", "1", "false", "x", "xy", "é", "\0", "2020-01-01", "2020-01-01\0", "2020-01-01T10:11:12Z",
        "2020-01-01T10:11:12Z\0",
        "2020-01-01T10:11:12 02:00", "10:11:12", "10:11:12\0", "10:11:12\0x", "abcdef01-2345-6789-abcd-ef0123456789",
        "abcdef01-2345-6789-abcd-ef012345678\0",
        "AAAA", "AAA", "\"AAAA\"", "\\u0031", "1\"", "２０２０-01-01",
        // Leading zeros of a time count for nothing, up to the longest text that the platform looks at.
        "0000001:000000001", "0000001:0000000000000000000001", new('0', 156), new('0', 157), "0:" + new string('0', 93) + "1",
        "0:" + new string('0', 94) + "1", "0:" + new string('0', 153) + "1", "0:" + new string('0', 154) + "1",
    ];

    // Booleans have no text form at the platform; the other texts are those of its JSON strings.
    private static readonly JsonSerializerOptions Numbers = Platform.Create(JsonNumberHandling.AllowReadingFromString);

    [Test]
    public void TextIsReadAsThePlatformReadsItFromAString()
    {
        var random = Seed.Next();
        using (Assert.EnterMultipleScope())
        {
            foreach (var text in Hard.Concat(Enumerable.Range(0, 2000).Select(_ => RandomText.Plain(random))))
            {
                // A space in base64 was a plus that nobody escaped.
                if (scalar.Is<byte[]>() && text.Contains(' ', StringComparison.Ordinal)) continue;
                Assert.That(scalar.Text(text), Is.EqualTo(Expected(text)), text);
            }
        }
    }

    private string? Expected(string text) =>
        scalar.Is<bool>() ? text is "true" or "false" ? text : null : scalar.PlatformWith(JsonSerializer.Serialize(text, Numbers), Numbers);
}
