namespace Board.Boards;

/// <summary>A page that shows itself and nothing else: no script runs in it, and no other site puts it into a frame.</summary>
/// <param name="html">The page.</param>
internal sealed class HtmlPage(string html) : IResult
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(html, "text/html; charset=utf-8").ExecuteAsync(httpContext);
    }
}
