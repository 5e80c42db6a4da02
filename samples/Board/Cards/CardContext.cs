using Mizan;

namespace Board.Cards;

/// <summary>What the page of one card shows.</summary>
[Context("card")]
public sealed class CardContext;
