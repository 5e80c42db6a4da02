namespace Mizan.Wire;

/// <content>
/// Members of the types that most objects are made of, whose codecs need not be named. Each type has a name of its own: of many
/// methods of one name, every call would have the compiler try all.
/// </content>
public ref partial struct WireReader
{
    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool BooleanMember(scoped ref WireMembers members, ref bool value) =>
        TryReadPlain(ref value) || Member(ref members, default(WireBoolean), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool Int32Member(scoped ref WireMembers members, ref int value) =>
        TryReadPlain(ref value) || Member(ref members, default(WireInteger<int>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool Int64Member(scoped ref WireMembers members, ref long value) =>
        TryReadPlain(ref value) || Member(ref members, default(WireInteger<long>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool DoubleMember(scoped ref WireMembers members, ref double value) => Member(ref members, default(WireFloat<double>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool DecimalMember(scoped ref WireMembers members, ref decimal value) => Member(ref members, default(WireDecimal), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool StringMember(scoped ref WireMembers members, ref string value) =>
        TryReadPlain(ref value) || Member(ref members, default(WireString), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool GuidMember(scoped ref WireMembers members, ref Guid value) => Member(ref members, default(WireGuid), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool DateTimeOffsetMember(scoped ref WireMembers members, ref DateTimeOffset value) =>
        Member(ref members, default(WireDateTimeOffset), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool BooleanMember(scoped ref WireMembers members, ref bool? value) =>
        Member(ref members, default(WireNullable<bool, WireBoolean>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool Int32Member(scoped ref WireMembers members, ref int? value) =>
        Member(ref members, default(WireNullable<int, WireInteger<int>>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool Int64Member(scoped ref WireMembers members, ref long? value) =>
        Member(ref members, default(WireNullable<long, WireInteger<long>>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool DoubleMember(scoped ref WireMembers members, ref double? value) =>
        Member(ref members, default(WireNullable<double, WireFloat<double>>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool DecimalMember(scoped ref WireMembers members, ref decimal? value) =>
        Member(ref members, default(WireNullable<decimal, WireDecimal>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool GuidMember(scoped ref WireMembers members, ref Guid? value) =>
        Member(ref members, default(WireNullable<Guid, WireGuid>), ref value);

    /// <inheritdoc cref="Member{T, TCodec}(ref WireMembers, TCodec, ref T)"/>
    public bool DateTimeOffsetMember(scoped ref WireMembers members, ref DateTimeOffset? value) =>
        Member(ref members, default(WireNullable<DateTimeOffset, WireDateTimeOffset>), ref value);
}
