using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Mizan.Dispatch;
using Mizan.Identity.Callers;
using Mizan.Limits;

namespace Mizan.Http.Multipart;

/// <summary><c>POST {base}/call/</c> with a multipart body: one function, with files among its arguments.</summary>
/// <param name="dispatcher">Runs the function.</param>
/// <param name="responder">Sends refusals.</param>
/// <param name="answers">Sends what the function gave.</param>
/// <param name="options">Say how large a request may be, and how long it may take.</param>
/// <param name="forgery">Refuses calls that another site makes.</param>
/// <param name="deadlines">Limit how long it takes until it is known what is called.</param>
/// <param name="time">The clock.</param>
internal sealed class MultipartEndpoint(
    MizanDispatcher dispatcher,
    Responder responder,
    CallAnswers answers,
    MizanOptions options,
    ForgeryCheck forgery,
    Deadlines deadlines,
    TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!Boundary.TryRead(context.Request.Headers.ContentType, out var boundary))
        {
            await responder.RefuseAsync(
                context,
                StatusCodes.Status400BadRequest,
                "The media type must name one boundary of 1 to 70 characters; a client that sends forms does so by itself.");
            return;
        }
        if (context.Request.ContentLength > options.MultipartBodyLimit)
        {
            await responder.RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "The body is too large.");
            return;
        }
        MakeRoom(context);
        if (await forgery.JudgeMultipartAsync(context) is { } refusal) await responder.SendAsync(context, responder.Rent(), refusal);
        else await CallAsync(context, boundary);
    }

    private async Task CallAsync(HttpContext context, string boundary)
    {
        var body = new BodyWindow(context.Request.BodyReader, options.MultipartBodyLimit);
        var call = new MultipartCall(new(body, boundary), responder.Rent(), responder, options, time);
        var output = responder.Rent();
        var caller = new MizanRequest(context);
        var error = await BeginAsync(call, context);
        if (error is null)
        {
            CallAnswer.Begin(output);
            error = await dispatcher.CallAsync(caller, call.Function, call, output);
        }
        // A reader that was interrupted cannot be drained, and Kestrel logs that it tried: there is nobody to drain it for.
        if (error?.Interruption == Interruption.Departure) context.Abort();
        await answers.SendAsync(caller, output, error);
    }

    // Nothing runs yet, and what is needed for long has not come: only the time of the sender counts.
    private async ValueTask<MizanError?> BeginAsync(MultipartCall call, HttpContext context)
    {
        var deadline = deadlines.Rent(context.RequestAborted);
        deadline.Restart(options.UploadTimeout);
        MizanError? error = null;
        try
        {
            await call.BeginAsync(deadline.Token);
        }
        catch (MizanError refusal)
        {
            error = refusal;
        }
        catch (OperationCanceledException) when (deadline.Interruption is not Interruption.None and var interruption)
        {
            error = interruption == Interruption.Timeout ? Refusal.TooSlow() : Interrupted.Answer(interruption);
        }
        finally
        {
            deadlines.Return(deadline);
            if (error is not null) call.Dispose();
        }
        return error;
    }

    // The server's own limit is meant for bodies that are held in memory. One that the application puts on the endpoint is
    // meant for this one. The bodies that are counted here exactly are a little longer there, for what stands around chunks.
    private void MakeRoom(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null) return;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = 2 * options.MultipartBodyLimit;
        }
    }
}
