using System.Text;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Reads a route template: of what routing understands that which means the same to everybody who sees it, clients and
/// caches included.
/// </summary>
internal sealed class RouteTemplateParser
{
    private const int Longest = 512;
    private const string Punctuation = "-._~!$&'()+,;=:@";

    private static readonly HashSet<string> Constraints = ["int", "long", "guid", "bool"];

    private readonly List<RouteValue> values = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder shape = new();
    private string? mistake;

    private RouteTemplateParser()
    {
    }

    /// <summary>The template, or null with what is wrong with it.</summary>
    public static RouteTemplate? Parse(string template, out string? mistake)
    {
        var parser = new RouteTemplateParser();
        parser.ReadPath(template);
        mistake = parser.mistake;
        return mistake is null ? new(parser.values, parser.shape.ToString()) : null;
    }

    private void ReadPath(string template)
    {
        if (template.Length == 0 || template[0] != '/') mistake = "has to begin with a slash";
        else if (template.Length > Longest) mistake = $"is longer than {Longest} characters";
        if (mistake is not null) return;
        var segments = template.Substring(1).Split('/').ToList();
        // A slash at the end changes nothing.
        if (segments[segments.Count - 1].Length == 0) segments.RemoveAt(segments.Count - 1);
        shape.Append('/');
        for (var i = 0; i < segments.Count && mistake is null; i++)
        {
            if (segments[i].Length == 0) mistake = "has two slashes in a row";
            else ReadSegment(segments[i], isLast: i == segments.Count - 1);
            shape.Append('/');
        }
    }

    private void ReadSegment(string segment, bool isLast)
    {
        var wasValue = false;
        for (var i = 0; i < segment.Length && mistake is null; i++)
        {
            if (segment[i] != '{')
            {
                wasValue = false;
                ReadLiteral(segment[i]);
                continue;
            }
            var end = segment.IndexOf('}', i);
            if (end < 0) mistake = "has a brace that is not closed";
            else if (wasValue) mistake = "has two values with nothing between them";
            else ReadValue(segment.Substring(i + 1, end - i - 1), isWhole: i == 0 && end == segment.Length - 1, isLast);
            wasValue = true;
            i = end;
        }
    }

    private void ReadLiteral(char c)
    {
        if (char.IsLetterOrDigit(c) || Punctuation.IndexOf(c) >= 0) shape.Append(char.ToLowerInvariant(c));
        else if (c == '}') mistake = "has a brace that was not opened";
        else mistake = $"has '{(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)}' in it, which no path has as it stands";
    }

    private void ReadValue(string text, bool isWhole, bool isLast)
    {
        var name = text.TrimStart('*');
        var stars = text.Length - name.Length;
        var isOptional = name.EndsWith("?", StringComparison.Ordinal);
        if (isOptional) name = name.Substring(0, name.Length - 1);
        var colon = name.IndexOf(':');
        var constraint = colon < 0 ? null : name.Substring(colon + 1);
        if (colon >= 0) name = name.Substring(0, colon);
        mistake = name.IndexOf('=') >= 0 || constraint?.IndexOf('=') >= 0
            ? $"gives '{text}' a default value; give it to the parameter, and write '{{{name.Split('=')[0]}?}}'"
            : !ContextParser.IsWireName(name) ? $"has the value '{text}', whose name is not of the form [a-z][a-z0-9_]*"
            : !names.Add(name) ? $"has the value '{name}' twice"
            : constraint is not null && !Constraints.Contains(constraint)
                ? $"has the constraint '{constraint}', which is none of int, long, guid and bool; "
                    + "what a value may be is said by the parameter's type"
            : stars > 2 || (stars > 0 && (isOptional || constraint is not null)) ? $"has a catch-all '{text}' that is more than that"
            : (stars > 0 || isOptional) && !(isWhole && isLast)
                ? $"has '{text}' before its end; only the last segment may be optional or a catch-all"
            : null;
        values.Add(new(name, constraint, isOptional, stars > 0));
        shape.Append(stars > 0 ? "{*}" : constraint is null ? "{}" : $"{{{(constraint == "long" ? "int" : constraint)}}}");
    }
}
