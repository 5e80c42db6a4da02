namespace Mizan.Wire;

/// <summary>The place of a file among JSON arguments, where it cannot stand: <see cref="WireReader.Upload"/> takes it instead.</summary>
public readonly struct WireUpload : IWireCodec<Upload>
{
    internal const string Expected = "must be sent as a file, in a part of its own of a multipart/form-data body";

    /// <inheritdoc/>
    /// <exception cref="WireException">Always: what comes as a file does not go out as one.</exception>
    public static void Write(WireWriter writer, Upload value) => throw new WireException("A file has no JSON.");

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out Upload value)
    {
        value = null!;
        return reader.Refuse(Expected);
    }
}
