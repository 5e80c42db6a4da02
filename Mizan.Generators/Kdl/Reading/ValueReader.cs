namespace Mizan.Generators.Kdl.Reading;

/// <summary>Reads values and names, with the annotations in front of them.</summary>
internal static class ValueReader
{
    private const string NoKeyword =
        "Expected #true, #false, #null, #inf, #-inf, #nan or a raw string #\"…\"#; any other text with '#' stands in quotes.";

    /// <summary>Reads a value with its annotation.</summary>
    /// <param name="cursor">At its first character.</param>
    /// <param name="expected">What is missing when there is no value, in words of a message.</param>
    public static KdlValue Read(Cursor cursor, string expected)
    {
        var position = cursor.At(cursor.Offset);
        var annotation = ReadAnnotation(cursor);
        var value = ReadPlain(cursor, annotation is null ? expected : "the value that the type annotation belongs to");
        return value with { Annotation = annotation, Position = position };
    }

    /// <summary>Reads the name of a node, or what an annotation holds.</summary>
    public static string ReadName(Cursor cursor, string expected)
    {
        var start = cursor.Offset;
        if (ReadPlain(cursor, expected) is KdlString name) return name.Text;
        var found = Cursor.Clip(cursor.Since(start));
        throw cursor.Error(start, $"Expected {expected}, found {found}; a name that is no word stands in quotes.");
    }

    /// <summary>Reads a type annotation and the space behind it, or null when there is none.</summary>
    public static string? ReadAnnotation(Cursor cursor)
    {
        if (cursor.Current != '(') return null;
        cursor.Offset++;
        WhiteSpace.SkipWithinNode(cursor);
        var annotation = ReadName(cursor, "the name of a type between '(' and ')'");
        WhiteSpace.SkipWithinNode(cursor);
        if (cursor.Current != ')') throw cursor.Expected("')' behind the name of a type");
        cursor.Offset++;
        WhiteSpace.SkipWithinNode(cursor);
        return annotation;
    }

    private static KdlValue ReadPlain(Cursor cursor, string expected)
    {
        if (cursor.Current == '"') return new KdlString(QuotedString.Read(cursor));
        if (cursor.Current == '#') return ReadKeywordOrRaw(cursor);
        var start = cursor.Offset;
        var word = cursor.TakeIdentifier();
        if (word.Length == 0) throw cursor.Expected(expected);
        if (KdlIdentifier.StartsLikeNumber(word)) return ReadNumber(cursor, start, word);
        if (!KdlIdentifier.IsKeyword(word)) return new KdlString(word);
        throw cursor.Error(start, $"'{word}' alone is ambiguous; write #{word} for the value, \"{word}\" for the string.");
    }

    private static KdlNumber ReadNumber(Cursor cursor, int start, string word) => KdlNumber.TryParse(word) ?? throw cursor.Error(
        start, $"'{Cursor.Clip(word)}' is no number such as 12, 0.5, 1e-3 or 0xff; a string that begins like one stands in quotes.");

    private static KdlValue ReadKeywordOrRaw(Cursor cursor)
    {
        var start = cursor.Offset;
        var hashes = cursor.SkipAll('#');
        if (cursor.Current == '"')
        {
            cursor.Offset = start;
            return new KdlString(QuotedString.ReadRaw(cursor));
        }
        cursor.TakeIdentifier();
        return (hashes == 1 ? cursor.Since(start) : "") switch
        {
            "#true" => new KdlBoolean(true),
            "#false" => new KdlBoolean(false),
            "#null" => new KdlNull(),
            "#inf" => KdlNumber.Infinity,
            "#-inf" => KdlNumber.NegativeInfinity,
            "#nan" => KdlNumber.NaN,
            _ => throw cursor.Error(start, NoKeyword),
        };
    }
}
