using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Mizan.Limits;
using Mizan.Registry;

namespace Mizan.Dispatch;

/// <summary>Turns what a function threw into what the client may see of it.</summary>
/// <param name="logger">Takes what the client may not see.</param>
/// <param name="development">Whether the client is a developer, who is shown the exception.</param>
internal sealed class Failures(ILogger logger, bool development)
{
    public MizanError Answer(Exception exception, MizanRequest request, ClientFunction function) => exception switch
    {
        MizanError error => error,
        NotImplementedException => MizanError.NotImplemented("The function is not implemented."),
        // The function ended because it was told to: that is no fault of its own.
        OperationCanceledException when request.Interruption is not Interruption.None and var interruption =>
            Interrupted.Answer(interruption),
        _ => Unexpected(exception, function),
    };

    /// <summary>Records what nobody can be told of any more.</summary>
    public void BreakOff(Exception exception, ClientFunction function) => DispatchLog.AnswerBrokeOff(logger, function.Name, exception);

    private MizanError Unexpected(Exception exception, ClientFunction function)
    {
        var id = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity
            ? activity.TraceId.ToHexString()
            : Guid.NewGuid().ToString("N");
        DispatchLog.FunctionFailed(logger, function.Name, id, exception);
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["correlation_id"] = id };
        if (development) details["exception"] = exception.ToString();
        return new(MizanErrorCode.InternalError, "The function failed.") { Details = details };
    }
}
