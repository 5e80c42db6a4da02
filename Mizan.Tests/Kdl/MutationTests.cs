using System.Globalization;
using Mizan.Generators.Kdl;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Kdl;

public sealed class MutationTests
{
    private const int Usual = 1_000_000;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"", "\"\"\"", "#", "##", "#\"", "\"#", "\\", "\\\n", "\\u{", "\\u{10FFFF}", "/-", "//", "/*", "*/", "{", "}", "(", ")", "[", "=",
            ";", ",", "\n", "\r", "\r\n", "\u0085", "\u2028", "\f", " ", "\t", "\u3000", "0", "-1", "0x", "1.5e3", "_", ".", "e", "#true",
            "true", "#nan", "a", "\ufeff", "\u202e", "\0", "😀",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0x80], [0xc3], [0xff], [0xed, 0xa0, 0x80],
    ];

    /// <summary>MIZAN_TEST_MUTATIONS sets how many.</summary>
    [Test]
    public void AnyDocumentIsReadOrRefused()
    {
        var documents = Suite.Inputs().Values.ToArray();
        var count = int.TryParse(Environment.GetEnvironmentVariable("MIZAN_TEST_MUTATIONS"), out var given) ? given : Usual;
        var random = Seed.Next();
        var read = 0;
        for (var i = 0; i < count; i++)
        {
            var bytes = documents[random.Next(documents.Length)];
            for (var times = random.Next(1, 4); times > 0; times--) bytes = Mutate(bytes, documents, random);
            if (IsRead(bytes)) read++;
        }
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} mutations, of which {read} are documents"));
        Assert.That(read, Is.InRange(count / 20, count - (count / 20)), "the mutations are too wild or too tame to find anything");
    }

    private static bool IsRead(byte[] bytes)
    {
        try
        {
            var document = KdlReader.Read(bytes);
            var canonical = KdlWriter.Write(document, KdlForm.Canonical);
            Check(KdlReader.Read(KdlWriter.Write(document)).Equals(document), "not the same again", bytes);
            Check(KdlWriter.Write(KdlReader.Read(canonical), KdlForm.Canonical) == canonical, "not canonical", bytes);
            return true;
        }
        catch (KdlException error)
        {
            Check(error is { Line: > 0, Column: > 0, Reason.Length: > 0 }, "no place", bytes);
            return false;
        }
        catch (Exception error) when (error is not AssertionException)
        {
            throw new InvalidOperationException($"Document {Convert.ToHexString(bytes)}", error);
        }
    }

    // Writes the message only when it is needed: it would take more time than the reader.
    private static void Check(bool holds, string otherwise, byte[] bytes)
    {
        if (!holds) Assert.Fail($"{otherwise}: {Convert.ToHexString(bytes)}");
    }

    private static byte[] Mutate(byte[] bytes, byte[][] documents, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var length = random.Next(Math.Min(8, bytes.Length - at) + 1);
        switch (random.Next(6))
        {
            case 0: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 1: return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 2: return [.. bytes[..at], .. documents[random.Next(documents.Length)], .. bytes[at..]];
            case 3 when at < bytes.Length:
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 4: return bytes[..at];
            default: return [.. bytes[..at], .. Pieces[random.Next(Pieces.Length)], .. bytes[at..]];
        }
    }
}
