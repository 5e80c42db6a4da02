using Mizan;

namespace Board.Boards;

/// <summary>What the page of one board shows.</summary>
[Context("board")]
public sealed class BoardContext;
