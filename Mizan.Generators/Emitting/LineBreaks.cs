namespace Mizan.Generators.Emitting;

/// <summary>Finds where a line of C# that is too long can go on in the next one.</summary>
internal static class LineBreaks
{
    /// <summary>How many characters stand on this line: up to the last place within a width where C# allows a break.</summary>
    public static int Fit(string line, int width, bool isComment)
    {
        if (line.Length <= width) return line.Length;
        var best = -1;
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (i >= width && best > 0) return best;
            var c = line[i];
            if (isComment)
            {
                if (c == ' ' && i > 3) best = i + 1;
            }
            else if (quote != '\0')
            {
                if (c == '\\') i++;
                else if (c == quote) quote = '\0';
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (IsBreak(line, i))
            {
                best = i + 1;
            }
        }
        return line.Length;
    }

    // Behind an opening bracket, a comma, an arrow, a plus or an "or": wherever a reader expects that something follows.
    private static bool IsBreak(string line, int i) => line[i] switch
    {
        '<' or '(' => i + 1 < line.Length && line[i + 1] is not (')' or ' '),
        ' ' => i > 0 && line[i - 1] is ',' or '>' or '+' && (line[i - 1] != '>' || line[i - 2] == '=')
            || (i > 2 && line[i - 1] == 'r' && line[i - 2] == 'o' && line[i - 3] == ' '),
        _ => false,
    };
}
