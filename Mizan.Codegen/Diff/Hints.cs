using Mizan.Generators.Ir;
using Mizan.Generators.Parsing;

namespace Mizan.Codegen.Diff;

/// <summary>Guesses, for people: no judgement rests on them.</summary>
internal static class Hints
{
    /// <summary>What a sentence about something gone says of what may have taken its place.</summary>
    public static string Renamed(string? name) => name is null ? "" : $" (renamed to '{name}'?)";

    /// <summary>The new function that an old one may have become.</summary>
    public static string? Successor(IrFunction gone, IEnumerable<IrFunction> added)
    {
        var alike = added.Where(function => function.Kind == gone.Kind && function.Context == gone.Context).ToArray();
        var same = alike.Where(function => function.Inputs.Equals(gone.Inputs) && function.Output == gone.Output);
        var near = alike.Where(function => EditDistance.Between(function.Name, gone.Name) <= gone.Name.Length / 3);
        return same.Concat(near).OrderBy(function => EditDistance.Between(function.Name, gone.Name)).FirstOrDefault()?.Name;
    }
}
