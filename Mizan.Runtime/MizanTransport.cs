namespace Mizan;

/// <summary>How a request came.</summary>
public enum MizanTransport
{
    /// <summary>From code in the same process.</summary>
    InProcess,

    /// <summary>Over HTTP, as a call or a fetch.</summary>
    Http,

    /// <summary>Over HTTP, by a route of the function's own.</summary>
    Route,
}
