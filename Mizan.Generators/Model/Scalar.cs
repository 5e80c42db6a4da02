namespace Mizan.Generators.Model;

/// <summary>The single values of the wire. Each stands for exactly one C# type.</summary>
internal enum Scalar
{
    Bool,
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Float32,
    Float64,
    Decimal,
    String,
    Char,
    Uuid,
    DateTime,
    DateTimeOffset,
    Date,
    Time,
    Duration,
    Uri,
    Bytes,
    Json,

    /// <summary>A file, which only a parameter can be.</summary>
    Upload,
}
