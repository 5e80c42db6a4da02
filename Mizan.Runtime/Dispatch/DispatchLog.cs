using Microsoft.Extensions.Logging;

namespace Mizan.Dispatch;

/// <summary>
/// What is logged. Event ids are fixed: alerts are built on them. Names come from the registry; arguments, tokens and
/// cookies are never logged.
/// </summary>
internal static partial class DispatchLog
{
    [LoggerMessage(1, LogLevel.Error, "Client function {Function} failed; the client was given the id {CorrelationId}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string correlationId, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The {Kind} of {Name} took too long and was cancelled.")]
    public static partial void TimedOut(ILogger logger, string kind, string? name);

    [LoggerMessage(3, LogLevel.Warning, "The {Kind} of {Name} has ended only now, though it was cancelled and answered before.")]
    public static partial void EndedLate(ILogger logger, string kind, string? name);

    [LoggerMessage(4, LogLevel.Information, "Stopping: {InFlight} calls in flight have {Timeout} to finish.")]
    public static partial void Draining(ILogger logger, int inFlight, TimeSpan timeout);

    [LoggerMessage(5, LogLevel.Information, "Stopping: every call in flight has finished.")]
    public static partial void Drained(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "Stopping: {InFlight} calls in flight took too long and are cancelled.")]
    public static partial void DrainTimedOut(ILogger logger, int inFlight);

    [LoggerMessage(7, LogLevel.Error, "The answer of client function {Function} broke off while it was sent.")]
    public static partial void AnswerBrokeOff(ILogger logger, string function, Exception exception);
}
