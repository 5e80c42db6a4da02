using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>What happens to a null where the declaration promises a value.</summary>
public static class WireNull
{
    /// <summary>Refuses to write it: the client's types say that it cannot be there.</summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <exception cref="WireException">Always.</exception>
    [DoesNotReturn]
    public static void Throw<T>() =>
        throw new WireException($"A {typeof(T).Name} is null, though its declaration is not nullable.");
}
