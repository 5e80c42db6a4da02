using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Hands out one <see cref="WireTypes"/> for each compilation, and one object for equal specs of successive ones. Only a
/// matter of speed: whatever is forgotten here is made again.
/// </summary>
internal sealed class SpecPool
{
    private const int Capacity = 20_000;

    private readonly ConditionalWeakTable<Compilation, WireTypes> compilations = new();
    private readonly Dictionary<object, object> specs = [];

    /// <summary>What was parsed before the last edit.</summary>
    public ParseMemory Memory { get; } = new();

    public WireTypes For(Compilation compilation) =>
        compilations.GetValue(compilation, c => new(this, c, Memory.ClaimsIn(c)));

    public T Share<T>(T spec)
        where T : class, IEquatable<T>
    {
        lock (specs)
        {
            if (specs.TryGetValue(spec, out var same)) return (T)same;
            if (specs.Count >= Capacity) specs.Clear();
            specs.Add(spec, spec);
            return spec;
        }
    }
}
