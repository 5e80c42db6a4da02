using System.Text;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>Turns names of the wire, which are in snake_case, into names of code.</summary>
internal static class TsCase
{
    /// <summary><c>rename_user</c> as <c>RenameUser</c>. What no name of code can have is left out.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) text.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = !char.IsLetterOrDigit(c);
        }
        if (text.Length == 0 || char.IsDigit(text[0])) text.Insert(0, '_');
        return text.ToString();
    }

    /// <summary><c>rename_user</c> as <c>renameUser</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }
}
