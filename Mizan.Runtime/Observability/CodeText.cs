using Mizan.Limits;

namespace Mizan.Observability;

/// <summary>The words of spans and metrics: the wire's where it has one.</summary>
internal static class CodeText
{
    public static string Of(MizanError? error) => error?.Code switch
    {
        null => "OK",
        MizanErrorCode.BadRequest => "BAD_REQUEST",
        MizanErrorCode.Unauthorized => "UNAUTHORIZED",
        MizanErrorCode.Forbidden => "FORBIDDEN",
        MizanErrorCode.NotFound => "NOT_FOUND",
        MizanErrorCode.Conflict => "CONFLICT",
        MizanErrorCode.ValidationError => "VALIDATION_ERROR",
        MizanErrorCode.NotImplemented => "NOT_IMPLEMENTED",
        _ => "INTERNAL_ERROR",
    };

    public static string Of(MizanTransport transport) => transport switch
    {
        MizanTransport.Http => "http",
        MizanTransport.Route => "route",
        _ => "in_process",
    };

    public static string? ReasonOf(MizanError? error) => error?.Interruption switch
    {
        Interruption.Departure => "departure",
        Interruption.Timeout => "timeout",
        Interruption.Stopping => "stopping",
        _ => null,
    };

    // A caller who leaves, or asks for what is not there, has not found a fault of the server.
    public static bool IsFault(MizanError? error) =>
        error is { Code: MizanErrorCode.InternalError or MizanErrorCode.NotImplemented, Interruption: not Interruption.Departure };
}
