using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>Tells what an edit changed of what files declare. Each file is outlined once.</summary>
internal sealed class FileOutlines
{
    private readonly ConditionalWeakTable<SyntaxTree, FileOutline> outlines = new();

    /// <summary>Compares all files of a project with those of before.</summary>
    public OutlineChange Compare(IReadOnlyList<SyntaxTree> before, IReadOnlyList<SyntaxTree> after)
    {
        if (before.Count != after.Count) return OutlineChange.Anything;
        var change = OutlineChange.Nothing;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++)
        {
            if (ReferenceEquals(before[i], after[i])) continue;
            if (before[i].FilePath != after[i].FilePath || !before[i].Options.Equals(after[i].Options)) return OutlineChange.Anything;
            switch (Of(before[i]).Compare(Of(after[i]), names))
            {
                case OutlineChange.Anything: return OutlineChange.Anything;
                case OutlineChange.Methods: change = OutlineChange.Methods; break;
            }
        }
        // A method that comes, goes or can be seen by others may change what an expression means that has its name.
        return names.Count > 0 && after.Any(tree => Of(tree).Mentions.Overlaps(names)) ? OutlineChange.Anything : change;
    }

    private FileOutline Of(SyntaxTree tree) => outlines.GetValue(tree, OutlineReader.Read);
}
