using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mizan.Generators.Parsing;

/// <summary>
/// What a documentation comment says, from its text: the compiler builds the structure of such comments only in
/// projects that ask for a documentation file.
/// </summary>
internal static class DocumentationText
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>The comment in front of a declaration, as XML; empty without one.</summary>
    public static string Of(SyntaxNode declaration)
    {
        if (!declaration.HasLeadingTrivia) return "";
        var comment = new StringBuilder();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            var kind = trivia.Kind();
            if (kind is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia)) continue;
            foreach (var line in trivia.ToFullString().Split(LineEnds))
            {
                var text = line.Trim();
                if (text.StartsWith("///", StringComparison.Ordinal)) comment.Append(text, 3, text.Length - 3).Append(' ');
            }
        }
        return comment.ToString();
    }

    /// <summary>What a comment says of the declaration as a whole.</summary>
    public static string Summary(string comment) => Element(comment, "<summary>", "</summary>");

    /// <summary>What a comment says of a parameter, by its name in C#.</summary>
    public static string Parameter(string comment, string name) => Element(comment, $"<param name=\"{name}\">", "</param>");

    private static string Element(string xml, string opening, string closing)
    {
        var start = xml.IndexOf(opening, StringComparison.Ordinal);
        if (start < 0) return "";
        start += opening.Length;
        var end = xml.IndexOf(closing, start, StringComparison.Ordinal);
        return end < 0 ? "" : PlainText(xml.Substring(start, end - start));
    }

    // References keep the last part of what they refer to; other tags vanish; white space is folded.
    private static string PlainText(string xml)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < xml.Length; i++)
        {
            if (xml[i] == '<')
            {
                var end = xml.IndexOf('>', i);
                if (end < 0) break;
                plain.Append(Reference(xml.Substring(i, end - i)));
                i = end;
            }
            else if (!char.IsWhiteSpace(xml[i])) plain.Append(xml[i]);
            else if (plain.Length > 0 && plain[plain.Length - 1] != ' ') plain.Append(' ');
        }
        return plain.ToString().Trim()
            .Replace("&lt;", "<")
            .Replace("&gt;", ">")
            .Replace("&quot;", "\"")
            .Replace("&apos;", "'")
            .Replace("&amp;", "&");
    }

    private static string Reference(string tag)
    {
        foreach (var attribute in new[] { "cref=\"", "langword=\"", "name=\"", "href=\"" })
        {
            var start = tag.IndexOf(attribute, StringComparison.Ordinal);
            if (start < 0) continue;
            start += attribute.Length;
            var end = tag.IndexOf('"', start);
            if (end < 0) return "";
            var value = tag.Substring(start, end - start);
            return attribute == "cref=\"" ? value.Substring(value.LastIndexOf('.') + 1) : value;
        }
        return "";
    }
}
