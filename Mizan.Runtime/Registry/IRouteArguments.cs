using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The arguments of a function with a route. Each has one source, which was settled while compiling.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface IRouteArguments<TSelf>
    where TSelf : struct, IRouteArguments<TSelf>
{
    /// <summary>Sets the default values, and reads what comes in the URL.</summary>
    /// <param name="path">The values of the route; collects what is refused.</param>
    /// <param name="query">The query string; collects what is refused.</param>
    /// <param name="arguments">The arguments so far.</param>
    static abstract void Read(ref WireQuery path, ref WireQuery query, out TSelf arguments);

    /// <summary>Reads what comes in a form.</summary>
    /// <param name="form">The fields; collects what is refused.</param>
    /// <param name="arguments">The arguments so far.</param>
    static virtual void ReadForm(ref WireQuery form, ref TSelf arguments)
    {
    }

    /// <summary>Reads what comes in a body of JSON.</summary>
    /// <param name="reader">Stands on the first token of the object.</param>
    /// <param name="arguments">The arguments so far.</param>
    /// <returns><see langword="false"/> when one was refused.</returns>
    static virtual bool TryReadBody(ref WireReader reader, ref TSelf arguments) => NoArguments.TryRead(ref reader, out _);
}
