namespace Mizan.Bench.Generator;

/// <summary>What a host is written for: the same functions over the same types, as each generator needs them.</summary>
internal enum HostForm
{
    /// <summary>Ordinary methods that no generator looks at.</summary>
    Plain,

    /// <summary>Client functions.</summary>
    Mizan,

    /// <summary>Ordinary methods, and a JSON context that lists every type.</summary>
    Json,

    /// <summary>Ordinary methods, each mapped to an endpoint by a lambda.</summary>
    Endpoints,
}
