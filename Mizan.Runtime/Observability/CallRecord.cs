using System.Diagnostics;

namespace Mizan.Observability;

/// <summary>What is known of a call or a fetch from its beginning to its end, for whoever listens.</summary>
/// <param name="IsFetch">Whether it is a fetch.</param>
/// <param name="Name">The function or the context; <see langword="null"/> for a name that a client made up.</param>
/// <param name="Transport">How it came.</param>
internal readonly record struct CallRecord(bool IsFetch, string? Name, MizanTransport Transport)
{
    public string Kind => IsFetch ? "fetch" : "call";

    public Activity? Span { get; init; }

    /// <summary>The span in which this one began.</summary>
    public Activity? Outer { get; init; }

    /// <summary>The clock at the beginning, when somebody measures.</summary>
    public long? Started { get; init; }
}
