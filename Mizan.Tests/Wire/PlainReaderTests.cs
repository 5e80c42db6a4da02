using System.Globalization;
using System.Text;
using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

/// <summary>Arguments without blanks and escapes are read to the same by the short way as by the platform's reader.</summary>
internal sealed class PlainReaderTests
{
    private const int Rounds = 60_000;

    private static readonly string[] Names =
        ["yes", "small", "large", "text", "amount", "few", "items", "inner", "file", "files", "other", "größe", "te", "texts", ""];

    private static readonly string[] Values =
    [
        "0", "-0", "7", "-7", "2147483647", "2147483648", "-2147483648", "-2147483649", "999999999999999999", "1000000000000000000",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "123456789012345678901234567890", "1.0", "1.5", "-0.5", "1e2", "1E+2",
        "true", "false", "null", "\"\"", "\"größer 😀\"", "\"7\"", "\"true\"", "[]", "[1]", "[1,2,3]", "[1,\"x\",null]", "[[]]", "{}",
        "{\"small\":1}", "{\"small\":1,\"text\":\"t\"}", "{\"text\":1,\"inner\":{\"small\":2}}", "{\"other\":[{}],\"text\":\"}\"}", "{\"small\":1,\"small\":2}",
    ];

    [Test]
    public void BothWaysComeToTheSame()
    {
        var random = Seed.Next();
        var (accepted, refused, malformed) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var json = RandomObject(random);
            var plain = Read(json, isPlain: true);
            Assert.That(plain, Is.EqualTo(Read(json, isPlain: false)), json);
            if (plain.StartsWith("malformed", StringComparison.Ordinal)) malformed++;
            else if (plain.Contains("refused", StringComparison.Ordinal)) refused++;
            else accepted++;
        }
        Assert.That(accepted, Is.GreaterThan(Rounds / 20));
        Assert.That(refused, Is.GreaterThan(Rounds / 20));
        Assert.That(malformed, Is.GreaterThan(Rounds / 20));
    }

    [Test]
    public void EachValueOfEachMemberIsReadTheSame()
    {
        foreach (var name in Names)
        {
            foreach (var value in Values)
            {
                var json = $$"""{"{{name}}":{{value}}}""";
                Assert.That(Read(json, isPlain: true), Is.EqualTo(Read(json, isPlain: false)), json);
            }
        }
    }

    private static string RandomObject(Random random)
    {
        var names = Names.OrderBy(_ => random.Next()).Take(random.Next(6)).ToList();
        if (names.Count > 0 && random.Next(6) == 0) names.Add(names[0]);
        return "{" + string.Join(',', names.Select(name => $"\"{name}\":{ValueFor(name, random)}")) + "}";
    }

    // Mostly what fits, or hardly any object would be accepted.
    private static string ValueFor(string name, Random random) => random.Next(8) == 0 ? Values[random.Next(Values.Length)] : name switch
    {
        "yes" => random.Next(2) == 0 ? "true" : "false",
        "small" or "few" => random.Next().ToString(CultureInfo.InvariantCulture),
        "large" => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        "text" => "\"größe\"",
        "items" => "[1,2]",
        "inner" => "{\"small\":3}",
        "file" => "null",
        "files" => "[]",
        _ => random.Next(100).ToString(CultureInfo.InvariantCulture),
    };

    private static string Read(string json, bool isPlain)
    {
        var reader = new WireReader(Encoding.UTF8.GetBytes(json), isPlain) { EnforcesConstraints = true };
        Assert.That(reader.IsAtObject(), Is.True);
        try
        {
            var values = Everything.Read(ref reader, out var isRead);
            var errors = reader.Errors is { } found ? "refused: " + string.Join("; ", Codec.Lines(found)) : "";
            return $"{isRead} {values} {errors}";
        }
        catch (JsonException exception)
        {
            return "malformed: " + exception.Message;
        }
    }

    private sealed record Everything(bool Yes, int Small, long Large, string? Text, double Amount, int? Few, string? Items, string? Inner, int? Files)
    {
        public static Everything Read(ref WireReader reader, out bool isRead)
        {
            var (yes, small, large, text, amount, few) = (false, 0, 0L, "", 0.0, (int?)null);
            (int[] items, Inner inner) = ([], default);
            IReadOnlyList<Upload>? files = null;
            isRead = reader.StartObject("yes\0small\0large\0text\0amount\0few\0items\0inner\0file\0files\0"u8, out var members);
            while (isRead && reader.NextMember(ref members))
            {
                switch (members.Index)
                {
                    case 0: reader.BooleanMember(ref members, ref yes); break;
                    case 1: if (reader.Int32Member(ref members, ref small) && small == 7) reader.Reject(ref members, "must not be 7"); break;
                    case 2: reader.Int64Member(ref members, ref large); break;
                    case 3: reader.StringMember(ref members, ref text); break;
                    case 4: reader.DoubleMember(ref members, ref amount); break;
                    case 5: reader.Int32Member(ref members, ref few); break;
                    case 6: reader.Member(ref members, default(WireArray<int, WireInteger<int>>), ref items); break;
                    case 7: reader.Member(ref members, default(InnerCodec), ref inner); break;
                    case 8: reader.UploadMember(ref members); break;
                    case 9: reader.UploadListMember(ref members, ref files); break;
                }
            }
            isRead = isRead && reader.EndObject(ref members, [0x2]);
            return new(yes, small, large, text, amount, few, string.Join(' ', items), inner.ToString(), files?.Count);
        }
    }

    private record struct Inner(int Small, string? Text);

    private readonly struct InnerCodec : IWireCodec<Inner>
    {
        public static void Write(WireWriter writer, Inner value) => throw new NotSupportedException();

        public static bool TryRead(ref WireReader reader, out Inner value)
        {
            var (small, text) = (0, "");
            value = default;
            if (!reader.StartObject("small\0text\0"u8, out var members)) return false;
            while (reader.NextMember(ref members))
            {
                if (members.Index == 0) reader.Int32Member(ref members, ref small);
                else reader.StringMember(ref members, ref text);
            }
            if (!reader.EndObject(ref members, [0x1])) return false;
            value = new(small, text);
            return true;
        }
    }
}
