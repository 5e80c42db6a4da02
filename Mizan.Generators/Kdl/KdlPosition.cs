namespace Mizan.Generators.Kdl;

/// <summary>
/// Where something was read. All positions are equal, so that a value is equal to another wherever the two stand; whoever
/// compares positions compares the numbers.
/// </summary>
/// <param name="Line">The line, from 1; 0 for what was not read. Lines end where KDL says that they do.</param>
/// <param name="Column">The column in UTF-16 code units, from 1. A byte-order mark takes none.</param>
internal readonly record struct KdlPosition(int Line, int Column)
{
    public bool Equals(KdlPosition other) => true;

    public override int GetHashCode() => 0;
}
