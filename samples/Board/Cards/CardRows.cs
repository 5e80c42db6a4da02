using Board.Storage;
using Microsoft.Data.Sqlite;

namespace Board.Cards;

/// <summary>How a card stands in a row of the database.</summary>
internal static class CardRows
{
    public const string Columns = "id, board_id, title, state, position, due, labels, updated_at";

    // No label has a line break in it, and nothing asks the database about single labels: one column is enough.
    private const char LabelSeparator = '\n';

    public static string LabelText(IReadOnlyList<string> labels) => string.Join(LabelSeparator, labels);

    public static Card Map(SqliteDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetInt32(1),
            row.GetString(2),
            (CardState)row.GetInt32(3),
            row.GetInt32(4),
            row.IsDBNull(5) ? null : row.GetFieldValue<DateOnly>(5),
            row.GetString(6).Split(LabelSeparator, StringSplitOptions.RemoveEmptyEntries),
            IsoTime.Parse(row.GetString(7)));

    /// <summary>Maps a row that has the description behind <see cref="Columns"/>.</summary>
    public static CardDetail MapDetail(SqliteDataReader row)
    {
        var card = Map(row);
        return new(
            card.Id,
            card.BoardId,
            card.Title,
            card.State,
            card.Position,
            card.Due,
            card.Labels,
            card.UpdatedAt,
            row.IsDBNull(8) ? null : row.GetString(8));
    }
}
