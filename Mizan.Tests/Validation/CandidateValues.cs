using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace Mizan.Tests.Validation;

/// <summary>Random values of a parameter's type, with a bias to the edges of the attribute that stands on it.</summary>
internal sealed class CandidateValues(Random random, ValidationAttribute attribute, ParameterInfo parameter)
{
    private static readonly string[] Pieces =
    [
        "a", "b", "A", "1", "12", "٣", "@", ".", " ", "\t", "\n", "\r", "+", "-", "(", "/", "x", "ext", "EXT.", "é", "😀", "\u00A0",
        "\u200B",
        "http://", "https://", "FTP://", "ada@example.org", "555 x 12", "\u2028", "ß", "_",
    ];

    private readonly Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
    private readonly bool isNullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    public object? Next()
    {
        if (isNullable && random.Next(8) == 0) return null;
        if (type == typeof(string)) return Text();
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(char)) return "a1bé"[random.Next(4)];
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type == typeof(byte[])) return new byte[random.Next(5)];
        if (typeof(IEnumerable).IsAssignableFrom(type)) return Collection();
        return attribute is AllowedValuesAttribute ? Convert.ChangeType(random.Next(-4, 5) / (type == typeof(int) ? 1.0 : 2.0), type,
            CultureInfo.InvariantCulture) : Comparable();
    }

    private string Text()
    {
        var length = random.Next(random.Next(2) == 0 ? 2 : 6);
        return string.Concat(Enumerable.Range(0, length).Select(_ => Pieces[random.Next(Pieces.Length)]));
    }

    private object Collection()
    {
        var items = Enumerable.Range(0, random.Next(5)).ToArray();
        if (type.IsArray) return items;
        if (type == typeof(Dictionary<string, int>)) return items.ToDictionary(i => $"k{i}");
        if (type == typeof(ImmutableArray<int>)) return items.ToImmutableArray();
        return typeof(HashSet<int>).IsAssignableTo(type) && type != typeof(IEnumerable<int>) ? items.ToHashSet() : items.ToList();
    }

    private object Comparable()
    {
        if (attribute is not RangeAttribute range) return random.Next(100);
        // The attribute keeps limits as text until it is asked for the first time.
        range.IsValid(null);
        var limit = random.Next(2) == 0 ? range.Minimum : range.Maximum;
        return type switch
        {
            _ when type == typeof(DateOnly) => ((DateOnly)limit).AddDays(random.Next(-2, 3)),
            _ when type == typeof(TimeOnly) => ((TimeOnly)limit).Add(Step()),
            _ when type == typeof(TimeSpan) => (TimeSpan)limit + Step(),
            _ when type == typeof(DateTime) => DateTime.SpecifyKind((DateTime)limit + Step(), (DateTimeKind)random.Next(2)),
            _ when type == typeof(DateTimeOffset) => ((DateTimeOffset)limit + Step()).ToOffset(TimeSpan.FromHours(random.Next(-12, 13))),
            _ when type == typeof(double) => Near(Convert.ToDouble(limit, CultureInfo.InvariantCulture)),
            _ when type == typeof(float) => NearSingle(Convert.ToSingle(limit, CultureInfo.InvariantCulture)),
            _ when type == typeof(decimal) => Saturated((decimal)limit, new decimal(1, 0, 0, random.Next(2) == 0, (byte)random.Next(29))),
            _ => Whole(limit),
        };
    }

    private TimeSpan Step() => TimeSpan.FromTicks(random.Next(-1, 2) * (long)Math.Pow(10, random.Next(12)));

    private double Near(double limit)
    {
        if (!double.IsFinite(limit)) return random.NextDouble() * 1e300;
        return random.Next(4) switch
        {
            0 => limit,
            1 => double.BitIncrement(limit),
            2 => double.BitDecrement(limit),
            _ => limit + random.NextDouble() - 0.5,
        };
    }

    private float NearSingle(float limit) => random.Next(4) switch
    {
        0 => limit,
        1 => float.BitIncrement(limit),
        2 => float.BitDecrement(limit),
        _ => limit + random.NextSingle() - 0.5F,
    };

    private static decimal Saturated(decimal limit, decimal step)
    {
        try
        {
            return limit + step;
        }
        catch (OverflowException)
        {
            return limit;
        }
    }

    // Beyond the type there is nothing to ask about; at its ends there is.
    private object Whole(object limit)
    {
        var lowest = Convert.ToDecimal(type.GetField("MinValue")!.GetValue(null), CultureInfo.InvariantCulture);
        var highest = Convert.ToDecimal(type.GetField("MaxValue")!.GetValue(null), CultureInfo.InvariantCulture);
        var value = random.Next(10) switch
        {
            0 => lowest,
            1 => highest,
            _ => decimal.Truncate(Convert.ToDecimal(limit, CultureInfo.InvariantCulture)) + random.Next(-2, 3),
        };
        return Convert.ChangeType(Math.Clamp(value, lowest, highest), type, CultureInfo.InvariantCulture);
    }
}
