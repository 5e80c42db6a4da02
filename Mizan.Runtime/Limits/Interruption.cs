namespace Mizan.Limits;

/// <summary>Why a call was cancelled from outside.</summary>
internal enum Interruption
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>Nobody waits for the answer any more.</summary>
    Departure,

    /// <summary>It took longer than <see cref="MizanOptions.CallTimeout"/>.</summary>
    Timeout,

    /// <summary>The application stops.</summary>
    Stopping,
}
