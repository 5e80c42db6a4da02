using Mizan.ClientTargets.React;
using Mizan.ClientTargets.TypeScript;

namespace Mizan.ClientTargets;

/// <summary>Everything that clients are generated for.</summary>
internal static class ClientTargetList
{
    /// <summary>The targets, sorted by name.</summary>
    public static IReadOnlyList<IClientTarget> All { get; } = [new ReactTarget(), new TypeScriptTarget()];

    /// <summary>The target of a name, or <see langword="null"/>.</summary>
    public static IClientTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);

    /// <summary>The names of all targets, as a sentence has them.</summary>
    public static string Names => string.Join(" or ", All.Select(target => target.Name));
}
