namespace Mizan.Codegen.Diff;

/// <summary>A named type, and the one that stands where it stood.</summary>
/// <param name="Before">The old name.</param>
/// <param name="After">The new name.</param>
/// <param name="Direction">How values travel.</param>
/// <param name="Place">The first place of it.</param>
internal sealed record TypePair(string Before, string After, Direction Direction, Place Place);
