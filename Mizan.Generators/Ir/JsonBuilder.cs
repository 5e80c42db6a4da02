using System.Globalization;
using System.Text;

namespace Mizan.Generators.Ir;

/// <summary>Puts JSON together that people read: nested objects are indented, what is small stands on one line.</summary>
internal sealed class JsonBuilder
{
    private const int IndentSize = 2;

    private readonly StringBuilder json = new();
    private int depth;
    private bool isFirst = true;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool value) => value ? "true" : "false";

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string Object(IEnumerable<(string Name, string Json)> members) =>
        $"{{{string.Join(", ", members.Select(m => $"{JsonText.Quote(m.Name)}: {m.Json}"))}}}";

    /// <summary>Opens an object: a member, or the whole for an empty name.</summary>
    public void Open(string name)
    {
        Begin(name);
        json.Append('{');
        depth++;
        isFirst = true;
    }

    public void Close() => Close('}');

    /// <summary>A member on one line.</summary>
    public void Line(string name, string value)
    {
        Begin(name);
        json.Append(value);
    }

    /// <summary>A member that is a list, with one element a line.</summary>
    public void Lines(string name, IEnumerable<string> items)
    {
        Begin(name);
        json.Append('[');
        depth++;
        isFirst = true;
        foreach (var item in items) Line("", item);
        Close(']');
    }

    public override string ToString() => json + "\n";

    private void Begin(string name)
    {
        if (!isFirst) json.Append(',');
        if (json.Length > 0) NewLine();
        isFirst = false;
        if (name.Length > 0) json.Append(JsonText.Quote(name)).Append(": ");
    }

    private void Close(char bracket)
    {
        depth--;
        // Nothing stands between the brackets of what is empty.
        if (!isFirst) NewLine();
        json.Append(bracket);
        isFirst = false;
    }

    private void NewLine() => json.Append('\n').Append(' ', depth * IndentSize);
}
