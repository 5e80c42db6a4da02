using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Reads <c>[RegularExpression]</c>, and judges whether every client can take the pattern at its word.</summary>
internal static class PatternParser
{
    private const string Name = "RegularExpression";

    // A tenth of what the platform gives a pattern by default is a thousand times what an honest text needs.
    private const int DefaultTimeout = 200;
    private const int Unlimited = -1;

    public static PatternSpec? Parse(AttributeData attribute, ConstraintTarget target, List<string> mistakes)
    {
        if (!target.IsText)
        {
            mistakes.Add(ConstraintParser.Inapplicable(Name, target, "strings"));
            return null;
        }
        var pattern = attribute.Argument<string>() ?? "";
        if (Mistake(pattern) is { } mistake)
        {
            mistakes.Add($"[RegularExpression] on {target.Name} {mistake}");
            return null;
        }
        var timeout = attribute.Named("MatchTimeoutInMilliseconds") as int? ?? DefaultTimeout;
        if (timeout is 0 or < Unlimited or int.MaxValue)
        {
            mistakes.Add($"[RegularExpression] on {target.Name} has a time limit that is none; give it milliseconds, or -1 for no limit");
            return null;
        }
        return new PatternSpec(pattern, timeout) { OwnMessage = OwnMessage.Parse(attribute, Name, target, mistakes, pattern) };
    }

    private static string? Mistake(string pattern)
    {
        if (pattern.Length == 0) return "has an empty pattern; write one, or take the attribute off";
        try
        {
            _ = new Regex(pattern);
        }
        catch (ArgumentException refused)
        {
            return $"has a pattern that is no regular expression ({refused.Message.TrimEnd('.')}); correct it";
        }
        return PatternReader.Foreign(pattern) is { } part
            ? $"has '{part}' in its pattern, which JavaScript reads differently or not at all; write it another way"
            : null;
    }
}
