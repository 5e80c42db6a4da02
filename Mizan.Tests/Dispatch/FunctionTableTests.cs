using System.Numerics;
using System.Text;
using Mizan.Registry;
using Mizan.Tests.Wire;
using static Mizan.Tests.Dispatch.HandWritten;

namespace Mizan.Tests.Dispatch;

internal sealed class FunctionTableTests
{
    private const string Letters = "abz_059éß日😀";

    [Test]
    public void RandomNamesAreFoundAndOthersAreNot()
    {
        var random = Seed.Next();
        for (var round = 0; round < 200; round++)
        {
            var names = Enumerable.Range(0, random.Next(60)).Select(_ => Name(random)).ToHashSet(StringComparer.Ordinal);
            var table = Table(names);
            var others = Enumerable.Range(0, 200).Select(_ => Name(random)).Where(name => !names.Contains(name));
            Assert.That(names.Where(name => Find(table, name) != name), Is.Empty);
            Assert.That(others.Where(name => Find(table, name) is not null), Is.Empty);
        }
    }

    [Test]
    public void TenThousandNamesAreFound()
    {
        string[] names = [.. Enumerable.Range(0, 10_000).Select(i => $"function_{i}")];
        var table = Table(names);
        Assert.That(names.Where(name => Find(table, name) != name), Is.Empty);
        Assert.That(Find(table, "function_10000"), Is.Null);
    }

    [Test]
    public void AnEmptyTableFindsNothing() => Assert.That(Find(Table([]), ""), Is.Null);

    [Test]
    public void NamesWithOneHashAreToldApart()
    {
        var random = Seed.Next();
        string[] names = ["an_ordinary_name", .. Alike(random, "an_ordinary_name").Take(20)];
        var table = Table(names[..11]);
        Assert.That(names[..11].Where(name => Find(table, name) != name), Is.Empty);
        Assert.That(names[11..].Where(name => Find(table, name) is not null), Is.Empty);
    }

    // Names of two words of 8 bytes: whatever the first one is, a second one can be computed that makes up for it.
    private static IEnumerable<string> Alike(Random random, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var (first, second) = (BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes, 8));
        while (true)
        {
            var otherFirst = BitConverter.ToUInt64([.. Enumerable.Range(0, 8).Select(_ => (byte)random.Next('a', 'z'))]);
            var otherSecond = second ^ Turned(first) ^ Turned(otherFirst);
            byte[] other = [.. BitConverter.GetBytes(otherFirst), .. BitConverter.GetBytes(otherSecond)];
            if (other.All(c => c is > 0x20 and < 0x7F)) yield return Encoding.ASCII.GetString(other);
        }

        static ulong Turned(ulong word) =>
            BitOperations.RotateLeft((BitOperations.RotateLeft(16, 29) ^ word) * 0x9E3779B97F4A7C15, 29);
    }

    private static string Name(Random random)
    {
        var runes = Letters.EnumerateRunes().ToArray();
        return string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => runes[random.Next(runes.Length)]));
    }

    private static FunctionTable Table(IEnumerable<string> names) => new([.. names.Select(name => new Call(name, (_, _) => new(0)))]);

    private static string? Find(FunctionTable table, string name) =>
        table.TryFind(Encoding.UTF8.GetBytes(name), out var function) ? function.Name : null;
}
