using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The arguments of a function without wire parameters.</summary>
public readonly struct NoArguments : IQueryArguments<NoArguments>, IRouteArguments<NoArguments>
{
    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out NoArguments arguments)
    {
        arguments = default;
        if (!reader.StartObject([], out var members)) return false;
        while (reader.NextMember(ref members))
        {
        }
        return true;
    }

    /// <inheritdoc/>
    public static void Read(ref WireQuery query, out NoArguments arguments) => arguments = default;

    /// <inheritdoc/>
    public static void Read(ref WireQuery path, ref WireQuery query, out NoArguments arguments) => arguments = default;
}
