using System.Globalization;
using System.Text;

namespace Mizan.Generators.Kdl.Writing;

/// <summary>Appends names and values to a text.</summary>
internal sealed class TokenWriter(StringBuilder text, KdlForm form)
{
    /// <summary>Appends an annotation in its parentheses, if there is one.</summary>
    public void Annotation(string? annotation)
    {
        if (annotation is null) return;
        text.Append('(');
        Name(annotation);
        text.Append(')');
    }

    /// <summary>Appends a name, in quotes where it needs them.</summary>
    public void Name(string name)
    {
        if (KdlIdentifier.IsBare(name)) text.Append(name);
        else Quoted(name);
    }

    /// <summary>Appends a value with its annotation.</summary>
    public void Value(KdlValue value)
    {
        Annotation(value.Annotation);
        switch (value)
        {
            case KdlString { Text: var content } when form == KdlForm.Canonical: Name(content); break;
            case KdlString { Text: var content }: Quoted(content); break;
            case KdlNumber number: text.Append(form == KdlForm.Canonical ? NumberText.ToDecimal(number.Text) : number.Text); break;
            case KdlBoolean boolean: text.Append(boolean.Value ? "#true" : "#false"); break;
            default: text.Append("#null"); break;
        }
    }

    private void Quoted(string content)
    {
        text.Append('"');
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c is >= ' ' and <= '~' and not ('"' or '\\')) continue;
            if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(content, i++)) throw new ArgumentException($"U+{(int)c:X4} is half of a surrogate pair.");
            }
            else if (c is '"' or '\\' || KdlCharacters.IsDisallowed(c) || KdlCharacters.IsNewline(c) || c == '\t')
            {
                text.Append(content, start, i - start).Append(Escaped(c));
                start = i + 1;
            }
        }
        text.Append(content, start, content.Length - start).Append('"');
    }

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{{{((int)c).ToString("x", CultureInfo.InvariantCulture)}}}",
    };
}
