namespace Board.Cards;

/// <summary>The column that a card stands in.</summary>
public enum CardState
{
    // The numbers stand in the database.

    /// <summary>Not begun.</summary>
    Todo = 0,

    /// <summary>Somebody works on it.</summary>
    Doing = 1,

    /// <summary>Finished.</summary>
    Done = 2,
}
