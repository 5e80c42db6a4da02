using System.Text;

namespace Mizan.Tests.Wire;

/// <summary>Values that lean towards the edges of their types.</summary>
internal static class RandomValue
{
    public static ulong Bits(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);

    public static double Double(Random random) => random.Next(3) switch
    {
        0 => Finite(BitConverter.UInt64BitsToDouble((ulong)random.NextInt64(long.MinValue, long.MaxValue))),
        1 => Math.Round(random.NextDouble() * 1000, random.Next(5)),
        _ => (long)Bits(random),
    };

    public static float Single(Random random)
    {
        var value = BitConverter.UInt32BitsToSingle((uint)random.NextInt64());
        return float.IsFinite(value) ? value : 0.1f;
    }

    public static decimal Decimal(Random random) =>
        new(random.Next(int.MinValue, int.MaxValue), (int)Bits(random), (int)Bits(random), random.Next(2) == 0, (byte)random.Next(29));

    public static char Char(Random random) => random.Next(4) switch
    {
        0 => (char)random.Next(0x20),
        1 => (char)random.Next(0x20, 0x80),
        2 => (char)random.Next(0xD700, 0xE100),
        _ => (char)random.Next(0x10000),
    };

    public static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(30); i > 0; i--)
        {
            if (random.Next(6) == 0) text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x110000)));
            else if (random.Next(3) == 0) text.Append('x', random.Next(20));
            else text.Append(Char(random));
        }
        return text.ToString();
    }

    public static Guid Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    // All lengths of the fraction, and now and then whole days.
    public static long Ticks(Random random, long limit)
    {
        var ticks = random.NextInt64(limit);
        var unit = random.Next(10) == 0 ? TimeSpan.TicksPerDay : (long)Math.Pow(10, random.Next(9));
        return ticks - ticks % unit;
    }

    public static DateTime DateTime(Random random) =>
        new(Ticks(random, System.DateTime.MaxValue.Ticks), (DateTimeKind)random.Next(3));

    public static DateTimeOffset DateTimeOffset(Random random)
    {
        var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, 14 * 60 + 1));
        return new(TimeSpan.TicksPerDay + Ticks(random, System.DateTime.MaxValue.Ticks - 2 * TimeSpan.TicksPerDay), offset);
    }

    public static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(20)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0.1;
}
