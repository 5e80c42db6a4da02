namespace Mizan;

/// <summary>How a request came.</summary>
public enum MizanTransport
{
    /// <summary>From code in the same process.</summary>
    InProcess,

    /// <summary>Over HTTP.</summary>
    Http,
}
