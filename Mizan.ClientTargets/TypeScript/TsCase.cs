using System.Text;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>Turns names of the wire, which are in snake_case, into names of code.</summary>
internal static class TsCase
{
    /// <summary><c>rename_user</c> as <c>RenameUser</c>.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var part in name.Split(['_'], StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }
        return text.ToString();
    }

    /// <summary><c>rename_user</c> as <c>renameUser</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }
}
