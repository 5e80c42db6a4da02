namespace Mizan.Limits;

/// <summary>What a caller is told whose call was cancelled, or not begun, for a reason that is not its own.</summary>
internal static class Interrupted
{
    /// <summary>The answer to a call whose function is not to be started any more.</summary>
    public static MizanError? Find(MizanRequest request) =>
        request.Interruption is var interruption and not Interruption.None ? Answer(interruption) : null;

    public static MizanError Answer(Interruption interruption) => interruption switch
    {
        Interruption.Timeout => Error("The function took too long.", interruption, "timeout"),
        Interruption.Stopping => Error("The server is stopping.", interruption, "stopping"),
        // Nobody waits for this answer.
        _ => new(MizanErrorCode.InternalError, "The request was cancelled.") { Interruption = interruption },
    };

    private static MizanError Error(string message, Interruption interruption, string reason) => new(
        MizanErrorCode.InternalError, message)
    {
        Interruption = interruption,
        Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = reason },
    };
}
