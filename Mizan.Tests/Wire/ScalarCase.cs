using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

/// <summary>One scalar type with its codec: what the codec and the platform make of a JSON text.</summary>
public sealed class ScalarCase
{
    /// <summary>What the platform reads with some options, written again by the platform; null when it refuses.</summary>
    public required Func<string, JsonSerializerOptions, string?> PlatformWith { get; init; }

    /// <summary>What the codec reads from JSON, written by the platform; null when it refuses.</summary>
    public required Func<string, string?> Codec { get; init; }

    public static ScalarCase[] All { get; } =
    [
        Of<bool, WireBoolean>(),
        Of<sbyte, WireInteger<sbyte>>(), Of<byte, WireInteger<byte>>(),
        Of<short, WireInteger<short>>(), Of<ushort, WireInteger<ushort>>(),
        Of<int, WireInteger<int>>(), Of<uint, WireInteger<uint>>(),
        Of<long, WireInteger<long>>(), Of<ulong, WireInteger<ulong>>(),
        Of<float, WireFloat<float>>(), Of<double, WireFloat<double>>(), Of<decimal, WireDecimal>(),
        Of<char, WireChar>(), Of<string, WireString>(), Of<Guid, WireGuid>(),
        Of<DateTime, WireDateTime>(), Of<DateTimeOffset, WireDateTimeOffset>(),
        Of<DateOnly, WireDateOnly>(), Of<TimeOnly, WireTimeOnly>(), Of<TimeSpan, WireTimeSpan>(),
        Of<Uri, WireUri>(), Of<byte[], WireBytes>(),
    ];

    /// <summary>What the codec reads from decoded text, written by the platform; null when it refuses.</summary>
    public required Func<string, string?> Text { get; init; }

    public required Type Type { get; init; }

    public bool Is<T>() => Type == typeof(T);

    public string? Platform(string json) => PlatformWith(json, Wire.Platform.Options);

    public override string ToString() => Type.Name;

    private static ScalarCase Of<T, TCodec>()
        where TCodec : struct, IWireScalar<T> => new()
    {
        Type = typeof(T),
        PlatformWith = (json, options) =>
        {
            try
            {
                // Neither null nor an infinity is a value of the codec's type, nor may a decimal lose digits.
                return JsonSerializer.Deserialize<T>(json, options) switch
                {
                    null => null,
                    double number when !double.IsFinite(number) => null,
                    float number when !float.IsFinite(number) => null,
                    decimal number when !ExactNumber.Same(json.Trim('"'), number) => null,
                    var value => Wire.Platform.Write(value),
                };
            }
            catch (JsonException)
            {
                return null;
            }
        },
        Codec = json =>
        {
            try
            {
                var accepted = Wire.Codec.TryRead<T, TCodec>(System.Text.Encoding.UTF8.GetBytes(json), out var value, out _);
                return accepted ? Wire.Platform.Write(value) : null;
            }
            catch (JsonException)
            {
                return null;
            }
        },
        Text = text => TCodec.TryParse(text, out var value) ? Wire.Platform.Write(value) : null,
    };
}
