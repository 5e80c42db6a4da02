using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Mizan.Registry;

/// <summary>All functions and contexts that a host serves. Built once at start-up, never changed.</summary>
public sealed class MizanRegistry
{
    private readonly FunctionTable byName;

    /// <summary>Puts the functions of several modules together.</summary>
    /// <param name="modules">The modules of the host and of the libraries that it references.</param>
    /// <exception cref="InvalidOperationException">Two functions claim one name.</exception>
    public MizanRegistry(IEnumerable<MizanModule> modules)
    {
        Functions = [.. modules.SelectMany(module => module.CreateFunctions()).OrderBy(f => f.Name, StringComparer.Ordinal)];
        for (var i = 1; i < Functions.Count; i++)
        {
            if (Functions[i].Name == Functions[i - 1].Name)
            {
                throw new InvalidOperationException($"Two client functions claim the wire name '{Functions[i].Name}'.");
            }
        }
        byName = new([.. Functions.Where(f => f is not RouteFunction)]);
        Contexts = Functions
            .OfType<ReadFunction>()
            .GroupBy(f => f.Declaration.Context!, StringComparer.Ordinal)
            .ToFrozenDictionary(c => c.Key, c => new NamedContext(c.Key, c), StringComparer.Ordinal);
    }

    /// <summary>Every function, sorted by name (ordinal).</summary>
    public IReadOnlyList<ClientFunction> Functions { get; }

    /// <summary>Every context with at least one function that is fetched, by name. Pages are not: they have routes.</summary>
    public IReadOnlyDictionary<string, NamedContext> Contexts { get; }

    /// <summary>Finds a function that can be called, without making a string of its name.</summary>
    /// <param name="utf8Name">The wire name.</param>
    /// <param name="function">The function, when there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<byte> utf8Name, [MaybeNullWhen(false)] out ClientFunction function) =>
        byName.TryFind(utf8Name, out function);
}
