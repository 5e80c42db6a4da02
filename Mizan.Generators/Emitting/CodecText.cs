using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>The C# type that reads and writes a wire type.</summary>
internal static class CodecText
{
    private static readonly Dictionary<Scalar, string> Scalars = new()
    {
        [Scalar.Bool] = "WireBoolean",
        [Scalar.Int8] = "WireInteger<sbyte>",
        [Scalar.UInt8] = "WireInteger<byte>",
        [Scalar.Int16] = "WireInteger<short>",
        [Scalar.UInt16] = "WireInteger<ushort>",
        [Scalar.Int32] = "WireInteger<int>",
        [Scalar.UInt32] = "WireInteger<uint>",
        [Scalar.Int64] = "WireInteger<long>",
        [Scalar.UInt64] = "WireInteger<ulong>",
        [Scalar.Float32] = "WireFloat<float>",
        [Scalar.Float64] = "WireFloat<double>",
        [Scalar.Decimal] = "WireDecimal",
        [Scalar.String] = "WireString",
        [Scalar.Char] = "WireChar",
        [Scalar.Uuid] = "WireGuid",
        [Scalar.DateTime] = "WireDateTime",
        [Scalar.DateTimeOffset] = "WireDateTimeOffset",
        [Scalar.Date] = "WireDateOnly",
        [Scalar.Time] = "WireTimeOnly",
        [Scalar.Duration] = "WireTimeSpan",
        [Scalar.Uri] = "WireUri",
        [Scalar.Bytes] = "WireBytes",
        [Scalar.Json] = "WireJson",
    };

    /// <summary>The codec of a type, nulls included where they are values.</summary>
    public static string Of(TypeRef type) => (type.Nullable, type.IsValueType) switch
    {
        (false, _) => WithoutNull(type),
        (true, true) => $"WireNullable<{type.CSharp}, {WithoutNull(type)}>",
        (true, false) => $"WireOrNull<{type.CSharp}, {WithoutNull(type)}>",
    };

    /// <summary>The codec of the values that are not null.</summary>
    public static string WithoutNull(TypeRef type) => type.Form switch
    {
        TypeForm.Scalar => OfScalar(type),
        TypeForm.Named => type.Codec!,
        TypeForm.Converted => $"WireConverter<{type.CSharp}, {type.Codec}>",
        TypeForm.Sequence or TypeForm.Set or TypeForm.Map => $"Wire{type.Form}<{type.CSharp}, {OfItem(type)}>",
        _ => $"Wire{type.Form}<{OfItem(type)}>",
    };

    private static string OfItem(TypeRef type) => $"{type.Item!.Annotated}, {Of(type.Item)}";

    private static string OfScalar(TypeRef type) => type.Encoding switch
    {
        NumberEncoding.Text => $"WireNumberText<{type.CSharp}, {Scalars[type.Scalar]}>",
        NumberEncoding.NumberOrText => $"WireNumberOrText<{type.CSharp}, {Scalars[type.Scalar]}>",
        _ => Scalars[type.Scalar],
    };
}
