using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

/// <summary>One scalar type with its codec: what the codec and the platform make of a JSON text.</summary>
public sealed class ScalarCase
{
    private readonly string name;

    private ScalarCase(string name) => this.name = name;

    /// <summary>What the platform reads, written again by the platform; null when it refuses.</summary>
    public required Func<string, string?> Platform { get; init; }

    /// <summary>What the codec reads from JSON, written by the platform; null when it refuses.</summary>
    public required Func<string, string?> Codec { get; init; }

    /// <summary>What the codec reads from decoded text, written by the platform; null when it refuses.</summary>
    public required Func<string, string?> Text { get; init; }

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

    public override string ToString() => name;

    private static ScalarCase Of<T, TCodec>()
        where TCodec : struct, IWireScalar<T> => new(typeof(T).Name)
    {
        Platform = json =>
        {
            try
            {
                // A null would be no value of the codec's type.
                return Wire.Platform.Read<T>(json) is { } value ? Wire.Platform.Write(value) : null;
            }
            catch (Exception refused) when (refused is JsonException or ArgumentException)
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
