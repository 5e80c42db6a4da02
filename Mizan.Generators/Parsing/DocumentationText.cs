using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mizan.Generators.Parsing;

/// <summary>
/// The summary of a documentation comment, from its text: the compiler builds the structure of such comments only in
/// projects that ask for a documentation file.
/// </summary>
internal static class DocumentationText
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    public static string Summary(SyntaxNode declaration)
    {
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
        return comment.Length == 0 ? "" : PlainText(Element(comment.ToString(), "summary"));
    }

    private static string Element(string xml, string name)
    {
        var start = xml.IndexOf($"<{name}>", StringComparison.Ordinal);
        var end = xml.IndexOf($"</{name}>", StringComparison.Ordinal);
        return start < 0 || end < start ? "" : xml.Substring(start + name.Length + 2, end - start - name.Length - 2);
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
