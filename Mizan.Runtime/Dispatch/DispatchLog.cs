using Microsoft.Extensions.Logging;

namespace Mizan.Dispatch;

/// <summary>What dispatching logs. Event ids are fixed: alerts are built on them.</summary>
internal static partial class DispatchLog
{
    [LoggerMessage(1, LogLevel.Error, "Client function {Function} failed; the client was given the id {CorrelationId}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string correlationId, Exception exception);
}
