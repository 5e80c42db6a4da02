using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The arguments of one function, read from a JSON object.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface IArguments<TSelf>
    where TSelf : struct, IArguments<TSelf>
{
    /// <summary>Reads the arguments.</summary>
    /// <param name="reader">Stands on the first token of the object.</param>
    /// <param name="arguments">The arguments, when the result is <see langword="true"/>.</param>
    /// <returns><see langword="false"/> when one was refused.</returns>
    static abstract bool TryRead(ref WireReader reader, out TSelf arguments);
}
