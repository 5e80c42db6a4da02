using System.Text.RegularExpressions;

namespace Mizan.Wire;

/// <summary>Regular expressions that texts from strangers are held to.</summary>
public static class WirePattern
{
    /// <summary>Makes a pattern, once for the life of the process.</summary>
    /// <param name="pattern">The pattern, as <c>[RegularExpression]</c> has it.</param>
    /// <param name="timeout">The longest time that one text may take, in milliseconds; -1 for no limit.</param>
    /// <returns>The pattern, in an engine whose time grows linearly with the text wherever the pattern allows that.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Regex Create(string pattern, int timeout)
    {
        var limit = TimeSpan.FromMilliseconds(timeout);
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking, limit);
        }
        catch (NotSupportedException)
        {
            // Looking around, referring back, or a very large automaton: only the other engine does these, and only time bounds it.
            return new Regex(pattern, RegexOptions.None, limit);
        }
    }

    /// <summary>Whether a text is what a pattern matches first, from its beginning to its end.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text; null and the empty text pass, as they do in the platform.</param>
    /// <returns><see langword="false"/> when it is not, or when that could not be told in the time that the pattern has.</returns>
    public static bool Matches(Regex pattern, string? text)
    {
        if (string.IsNullOrEmpty(text)) return true;
        try
        {
            foreach (var match in pattern.EnumerateMatches(text)) return match.Index == 0 && match.Length == text.Length;
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
