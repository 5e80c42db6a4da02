using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The arguments of one read, which come from a JSON object or a query string.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface IQueryArguments<TSelf> : IArguments<TSelf>
    where TSelf : struct, IQueryArguments<TSelf>
{
    /// <summary>Reads the arguments.</summary>
    /// <param name="query">The query string; collects what is refused.</param>
    /// <param name="arguments">The arguments, when nothing was refused.</param>
    static abstract void Read(ref WireQuery query, out TSelf arguments);
}
