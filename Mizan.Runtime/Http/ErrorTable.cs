using Microsoft.AspNetCore.Http;
using Mizan.Limits;

namespace Mizan.Http;

/// <summary>The error codes as the wire spells them, and the HTTP status that goes with each.</summary>
internal static class ErrorTable
{
    public static ReadOnlySpan<byte> Name(MizanErrorCode code) => code switch
    {
        MizanErrorCode.BadRequest => "BAD_REQUEST"u8,
        MizanErrorCode.Unauthorized => "UNAUTHORIZED"u8,
        MizanErrorCode.Forbidden => "FORBIDDEN"u8,
        MizanErrorCode.NotFound => "NOT_FOUND"u8,
        MizanErrorCode.Conflict => "CONFLICT"u8,
        MizanErrorCode.ValidationError => "VALIDATION_ERROR"u8,
        MizanErrorCode.NotImplemented => "NOT_IMPLEMENTED"u8,
        _ => "INTERNAL_ERROR"u8,
    };

    public static int Status(MizanError error) => error.Interruption switch
    {
        // The status by which the platform's own logs know a caller who did not wait.
        Interruption.Departure => StatusCodes.Status499ClientClosedRequest,
        Interruption.Timeout => StatusCodes.Status504GatewayTimeout,
        Interruption.Stopping => StatusCodes.Status503ServiceUnavailable,
        _ => error.Status ?? Status(error.Code),
    };

    private static int Status(MizanErrorCode code) => code switch
    {
        MizanErrorCode.BadRequest => StatusCodes.Status400BadRequest,
        MizanErrorCode.Unauthorized => StatusCodes.Status401Unauthorized,
        MizanErrorCode.Forbidden => StatusCodes.Status403Forbidden,
        MizanErrorCode.NotFound => StatusCodes.Status404NotFound,
        MizanErrorCode.Conflict => StatusCodes.Status409Conflict,
        MizanErrorCode.ValidationError => StatusCodes.Status422UnprocessableEntity,
        MizanErrorCode.NotImplemented => StatusCodes.Status501NotImplemented,
        _ => StatusCodes.Status500InternalServerError,
    };
}
