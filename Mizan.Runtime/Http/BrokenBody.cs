using Microsoft.AspNetCore.Http;

namespace Mizan.Http;

/// <summary>A body that could not be read to its end.</summary>
internal static class BrokenBody
{
    public static bool Explains(Exception exception, HttpContext context) =>
        exception is BadHttpRequestException || Departure.Explains(exception, context);

    public static Task AnswerAsync(HttpContext context, Exception exception, Responder responder)
    {
        if (exception is BadHttpRequestException refused)
        {
            return responder.RefuseAsync(context, refused.StatusCode, "The body could not be read.");
        }
        // A reader that was interrupted cannot be drained, and Kestrel logs that it tried: there is nobody to drain it for.
        context.Abort();
        return Task.CompletedTask;
    }
}
