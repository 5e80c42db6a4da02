namespace Mizan.Generators.Kdl;

/// <summary>A document that is not KDL 2.0, or not what its reader asked for.</summary>
/// <param name="reason">A sentence without the position: what was expected, and the way out.</param>
/// <param name="position">Where; the default value where the document was not read from text.</param>
internal sealed class KdlException(string reason, KdlPosition position)
    : Exception(position.Line == 0 ? reason : $"Line {position.Line}, column {position.Column}: {reason}")
{
    /// <summary>The message without the position.</summary>
    public string Reason { get; } = reason;

    /// <summary>The line, from 1; 0 where the document was not read from text.</summary>
    public int Line { get; } = position.Line;

    /// <summary>The column in UTF-16 code units, from 1.</summary>
    public int Column { get; } = position.Column;
}
