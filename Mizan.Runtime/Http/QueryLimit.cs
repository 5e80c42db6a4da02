using Microsoft.AspNetCore.Http;

namespace Mizan.Http;

/// <summary>The length that a query string may have.</summary>
internal static class QueryLimit
{
    public const string Message = "The query string is too long.";

    // The question mark is part of the platform's value, not of the query.
    public static bool IsExceeded(HttpRequest request, MizanOptions options) => request.QueryString.Value?.Length > options.QueryLimit + 1;

    public static Task RefuseAsync(HttpContext context, Responder responder) =>
        responder.RefuseAsync(context, StatusCodes.Status414UriTooLong, Message);
}
