using Mizan.Generators.Model;

namespace Mizan.Generators.Ir;

/// <summary>A named context.</summary>
internal sealed record IrContext
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What its documentation comment says.</summary>
    public string? Doc { get; init; }

    /// <summary>How long bundles are kept; <see langword="null"/> until they are invalidated.</summary>
    public IrCache? Cache { get; init; }

    /// <summary>The largest revision of its functions.</summary>
    public int Rev { get; init; }

    /// <summary>Whether it is served over the socket, and not over HTTP.</summary>
    public bool IsWebsocket { get; init; }

    /// <summary>The parameters of its functions, sorted by name.</summary>
    public EquatableArray<IrParam> Params { get; init; }

    /// <summary>The names of its functions, sorted.</summary>
    public EquatableArray<string> Functions { get; init; }
}

/// <summary>A parameter of a context.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsShared">Whether every function of the context declares it.</param>
/// <param name="IsRequired">Whether at least one of them requires it.</param>
internal sealed record IrParam(string Name, IrType Type, bool IsShared, bool IsRequired);

/// <summary>How long an answer is kept.</summary>
/// <param name="Seconds">How many seconds; 0 for not at all.</param>
internal sealed record IrCache(int Seconds)
{
    public static readonly IrCache Never = new(0);
}
