using Microsoft.AspNetCore.Http;

namespace Mizan.Http;

/// <summary>A client that goes away while it is read from or written to. That is no error, and not logged as one.</summary>
internal static class Departure
{
    public static bool Explains(Exception exception, HttpContext context) =>
        exception is IOException and not BadHttpRequestException
        || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested);
}
