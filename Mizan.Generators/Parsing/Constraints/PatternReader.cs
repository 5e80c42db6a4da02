namespace Mizan.Generators.Parsing;

/// <summary>
/// Walks a pattern that .NET accepts, and finds the first part of it that JavaScript would read differently or refuse. What is
/// left means the same in both for texts within ASCII.
/// </summary>
internal sealed class PatternReader
{
    private const string Syntax = @"^$\.*+?()[]{}|/";

    private readonly string pattern;
    private readonly Stack<bool> lookarounds = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly bool isUnicode;
    private bool hasUnnamed;
    private string? reference;
    private bool followsAssertion;
    private int at;

    private PatternReader(string pattern)
    {
        this.pattern = pattern;
        // JavaScript knows categories only in its Unicode mode, which is strict about everything else.
        isUnicode = pattern.Contains(@"\p{") || pattern.Contains(@"\P{");
    }

    /// <summary>The part, or null when there is none.</summary>
    public static string? Foreign(string pattern) => new PatternReader(pattern).Find();

    private string? Find()
    {
        while (at < pattern.Length)
        {
            var asserts = false;
            var foreign = pattern[at] switch
            {
                '\\' => Escape(isInClass: false, out asserts),
                '[' => Class(),
                '(' => Open(),
                ')' => Close(out asserts),
                '*' or '+' or '?' => Quantifier(1),
                '{' => Brace(),
                _ => Plain(out asserts),
            };
            if (foreign is not null) return foreign;
            followsAssertion = asserts;
        }
        // .NET numbers named groups behind the others.
        return reference is not null && names.Count > 0 && hasUnnamed ? reference : null;
    }

    private string? Plain(out bool asserts)
    {
        asserts = pattern[at] is '^' or '$';
        return isUnicode && pattern[at] is (']' or '}') ? Take(1) : Skip(1);
    }

    private string? Escape(bool isInClass, out bool asserts)
    {
        var c = pattern[at + 1];
        asserts = !isInClass && c is ('b' or 'B');
        switch (c)
        {
            case 'A' or 'Z' or 'z' or 'G' or 'a' or 'e':
                return Take(2);
            case 'k' when pattern[at + 2] != '<':
                return Take(3);
            case 'k':
                return Skip(pattern.IndexOf('>', at) - at + 1);
            case 'p' or 'P':
                return Category();
            case 'c' or 'u' or 'x':
                return Skip(c == 'c' ? 3 : c == 'x' ? 4 : 6);
            // Which of these are octal depends on how many groups there are, in each language by rules of its own.
            case >= '0' and <= '9' when at + 2 < pattern.Length && char.IsDigit(pattern[at + 2]):
                return Take(3);
            case >= '1' and <= '9':
                if (isInClass) return Take(2);
                reference ??= pattern.Substring(at, 2);
                return Skip(2);
            default:
                var isStrange = isUnicode && !IsLetterOrDigit(c) && Syntax.IndexOf(c) < 0 && !(isInClass && c == '-');
                return isStrange ? Take(2) : Skip(2);
        }
    }

    // General categories have the same names in both; blocks exist in .NET only.
    private string? Category()
    {
        var end = pattern.IndexOf('}', at);
        var length = end - at + 1;
        var isGeneral = end - at - 3 is 1 or 2;
        return isGeneral ? Skip(length) : Take(length);
    }

    private string? Class()
    {
        var start = at;
        at++;
        if (pattern[at] == '^') at++;
        if (pattern[at] == ']') return pattern.Substring(start, at - start + 1);
        while (pattern[at] != ']')
        {
            if (pattern[at] == '-' && pattern[at + 1] == '[') return Take(2);
            var foreign = pattern[at] == '\\' ? Escape(isInClass: true, out _) : Skip(1);
            if (foreign is not null) return foreign;
        }
        return Skip(1);
    }

    private string? Open()
    {
        if (at + 1 >= pattern.Length || pattern[at + 1] != '?')
        {
            hasUnnamed = true;
            return Push(1, isLookaround: false);
        }
        var next = pattern[at + 2];
        if (next == ':') return Push(3, isLookaround: false);
        if (next is '=' or '!') return Push(3, isLookaround: true);
        if (next != '<') return Take(3);
        if (pattern[at + 3] is '=' or '!') return Push(4, isLookaround: true);
        var end = pattern.IndexOf('>', at);
        var name = pattern.Substring(at + 3, end - at - 3);
        var isName = name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(name[0]) && names.Add(name);
        return isName ? Push(end - at + 1, isLookaround: false) : Take(end - at + 1);
    }

    private string? Close(out bool asserts)
    {
        asserts = lookarounds.Count > 0 && lookarounds.Pop();
        return Skip(1);
    }

    private string? Brace()
    {
        var end = pattern.IndexOf('}', at);
        var isQuantifier = end > at + 1 && char.IsDigit(pattern[at + 1])
            && pattern.Substring(at + 1, end - at - 1).All(c => char.IsDigit(c) || c == ',');
        if (isQuantifier) return Quantifier(end - at + 1);
        return isUnicode ? Take(1) : Skip(1);
    }

    // What takes no room cannot be repeated in JavaScript.
    private string? Quantifier(int length) => followsAssertion ? Take(length) : Skip(length);

    private string? Push(int length, bool isLookaround)
    {
        lookarounds.Push(isLookaround);
        return Skip(length);
    }

    private string? Skip(int length)
    {
        at += length;
        return null;
    }

    private string Take(int length) => pattern.Substring(at, Math.Min(length, pattern.Length - at));

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
