namespace Mizan.Wire;

/// <content>
/// Members of the types that most objects are made of, whose codecs need not be named. Each type has a name of its own: of many
/// methods of one name, every call would have the compiler try all.
/// </content>
public sealed partial class WireWriter
{
    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void BooleanMember(ReadOnlySpan<byte> name, bool value) => Member(name, value, default(WireBoolean));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void Int32Member(ReadOnlySpan<byte> name, int value) => Member(name, value, default(WireInteger<int>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void Int64Member(ReadOnlySpan<byte> name, long value) => Member(name, value, default(WireInteger<long>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void DoubleMember(ReadOnlySpan<byte> name, double value) => Member(name, value, default(WireFloat<double>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void DecimalMember(ReadOnlySpan<byte> name, decimal value) => Member(name, value, default(WireDecimal));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void StringMember(ReadOnlySpan<byte> name, string value) => Member(name, value, default(WireString));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void GuidMember(ReadOnlySpan<byte> name, Guid value) => Member(name, value, default(WireGuid));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void DateTimeOffsetMember(ReadOnlySpan<byte> name, DateTimeOffset value) => Member(name, value, default(WireDateTimeOffset));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void BooleanMember(ReadOnlySpan<byte> name, bool? value) =>
        Member(name, value, default(WireNullable<bool, WireBoolean>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void Int32Member(ReadOnlySpan<byte> name, int? value) =>
        Member(name, value, default(WireNullable<int, WireInteger<int>>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void Int64Member(ReadOnlySpan<byte> name, long? value) =>
        Member(name, value, default(WireNullable<long, WireInteger<long>>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void DoubleMember(ReadOnlySpan<byte> name, double? value) =>
        Member(name, value, default(WireNullable<double, WireFloat<double>>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void DecimalMember(ReadOnlySpan<byte> name, decimal? value) =>
        Member(name, value, default(WireNullable<decimal, WireDecimal>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void GuidMember(ReadOnlySpan<byte> name, Guid? value) =>
        Member(name, value, default(WireNullable<Guid, WireGuid>));

    /// <inheritdoc cref="Member{T, TCodec}(ReadOnlySpan{byte}, T, TCodec)"/>
    public void DateTimeOffsetMember(ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        Member(name, value, default(WireNullable<DateTimeOffset, WireDateTimeOffset>));
}
