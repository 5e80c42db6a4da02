using System.Text;

namespace Mizan.Generators.Emitting;

/// <summary>What generated types of an assembly as a whole are named after.</summary>
internal static class AssemblyText
{
    /// <summary>An assembly's name as an identifier: <c>My.App</c> becomes <c>MyApp</c>.</summary>
    public static string Prefix(string assemblyName)
    {
        var prefix = new StringBuilder();
        var isStart = true;
        foreach (var c in assemblyName)
        {
            if (!char.IsLetterOrDigit(c))
            {
                isStart = true;
                continue;
            }
            if (prefix.Length == 0 && char.IsDigit(c)) prefix.Append('_');
            prefix.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }
        return prefix.Length == 0 ? "Assembly" : prefix.ToString();
    }
}
