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

    // The types of which the runtime knows members without their codecs, of structs also with null.
    private static readonly Dictionary<Scalar, string> Members = new()
    {
        [Scalar.Bool] = "BooleanMember",
        [Scalar.Int32] = "Int32Member",
        [Scalar.Int64] = "Int64Member",
        [Scalar.Float64] = "DoubleMember",
        [Scalar.Decimal] = "DecimalMember",
        [Scalar.String] = "StringMember",
        [Scalar.Uuid] = "GuidMember",
        [Scalar.DateTimeOffset] = "DateTimeOffsetMember",
    };

    /// <summary>
    /// The method of reader and writer for a member of a type that is read and written without its codec being named; null for others.
    /// </summary>
    public static string? MemberMethod(TypeRef type) =>
        type is { Form: TypeForm.Scalar, Encoding: NumberEncoding.Number } && (!type.Nullable || type.IsValueType)
        && Members.TryGetValue(type.Scalar, out var method)
            ? method
            : null;

    /// <summary>The codec of a type, nulls included where they are values.</summary>
    /// <param name="type">The type.</param>
    /// <param name="from">The namespace of the code that names the codec, where that needs no more than its name.</param>
    public static string Of(TypeRef type, string? from = null) => (type.Nullable, type.IsValueType) switch
    {
        (false, _) => WithoutNull(type, from),
        (true, true) => $"WireNullable<{type.CSharp}, {WithoutNull(type, from)}>",
        (true, false) => $"WireOrNull<{type.CSharp}, {WithoutNull(type, from)}>",
    };

    /// <summary>The codec of the values that are not null.</summary>
    public static string WithoutNull(TypeRef type, string? from = null) => type.Form switch
    {
        TypeForm.Scalar => OfScalar(type),
        TypeForm.Named => Name(type.Codec!, from),
        TypeForm.Converted => $"WireConverter<{type.CSharp}, {type.Codec}>",
        TypeForm.Sequence or TypeForm.Set or TypeForm.Map => $"Wire{type.Form}<{type.CSharp}, {OfItem(type, from)}>",
        _ => $"Wire{type.Form}<{OfItem(type, from)}>",
    };

    private static string OfItem(TypeRef type, string? from) => $"{type.Item!.Annotated}, {Of(type.Item, from)}";

    private static string Name(string codec, string? from)
    {
        var dot = codec.LastIndexOf('.');
        return from is not null && dot == "global::".Length + from.Length && codec.IndexOf(from, StringComparison.Ordinal) == "global::".Length
            ? codec.Substring(dot + 1)
            : codec;
    }

    private static string OfScalar(TypeRef type) => type.Encoding switch
    {
        NumberEncoding.Text => $"WireNumberText<{type.CSharp}, {Scalars[type.Scalar]}>",
        NumberEncoding.NumberOrText => $"WireNumberOrText<{type.CSharp}, {Scalars[type.Scalar]}>",
        _ => Scalars[type.Scalar],
    };
}
