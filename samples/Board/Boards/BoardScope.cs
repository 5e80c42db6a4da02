namespace Board.Boards;

/// <summary>Narrows what a change makes stale to one board.</summary>
/// <param name="BoardId">The board.</param>
public readonly record struct BoardScope(int BoardId);
