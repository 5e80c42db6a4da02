using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Mizan.Dispatch;
using Mizan.Http.Multipart;
using Mizan.Identity.Callers;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary><c>POST {base}/call/</c>: one function, with its arguments in the body.</summary>
/// <param name="dispatcher">Runs the function.</param>
/// <param name="responder">Sends the answer.</param>
/// <param name="options">Say how large a request may be.</param>
/// <param name="answers">Sends what the function gave.</param>
/// <param name="forgery">Refuses calls that another site makes.</param>
/// <param name="multipart">Handles bodies with files in them.</param>
internal sealed class CallEndpoint(
    MizanDispatcher dispatcher,
    Responder responder,
    MizanOptions options,
    CallAnswers answers,
    ForgeryCheck forgery,
    MultipartEndpoint multipart)
{
    private static readonly StringValues Allowed = HttpMethods.Post;

    public Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method)) return responder.RefuseMethodAsync(context, Allowed);
        var isJson = MediaType.IsJson(request.Headers.ContentType);
        if (!(isJson || Boundary.IsIn(request.Headers.ContentType)) || !MediaType.IsPlain(request.Headers.ContentEncoding))
        {
            return responder.RefuseAsync(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                "The body must be application/json in UTF-8 or, with files, multipart/form-data; not compressed.");
        }
        if (QueryLimit.IsExceeded(request, options)) return QueryLimit.RefuseAsync(context, responder);
        if (!isJson) return multipart.HandleAsync(context);
        var refusal = forgery.JudgeAsync(context);
        return refusal.IsCompletedSuccessfully ? ReadAsync(context, refusal.Result) : AwaitedAsync(refusal, context);

        async Task AwaitedAsync(ValueTask<MizanError?> refusal, HttpContext context) => await ReadAsync(context, await refusal);
    }

    private Task ReadAsync(HttpContext context, MizanError? refusal)
    {
        if (refusal is not null) return responder.SendAsync(context, responder.Rent(), refusal);
        return context.Request.ContentLength > options.JsonBodyLimit ? RefuseSizeAsync(context) : ReadAsync(context);
    }

    // Most bodies are there with their headers and in one piece: those are read where they are, without a state machine.
    private Task ReadAsync(HttpContext context)
    {
        var body = context.Request.BodyReader;
        try
        {
            if (!body.TryRead(out var read)) return AwaitBodyAsync(context, body);
            if (read is { IsCompleted: true, Buffer: { IsSingleSegment: true } } && read.Buffer.Length <= options.JsonBodyLimit)
            {
                var output = responder.Rent();
                var caller = new MizanRequest(context);
                var call = Dispatch(caller, read.Buffer.FirstSpan, output);
                body.AdvanceTo(read.Buffer.End);
                return FinishAsync(caller, output, call);
            }
            body.AdvanceTo(read.Buffer.Start);
            return AwaitBodyAsync(context, body);
        }
        catch (IOException exception)
        {
            return BrokenBody.AnswerAsync(context, exception, responder);
        }
    }

    private async Task AwaitBodyAsync(HttpContext context, PipeReader body)
    {
        Task answer;
        var copy = responder.Rent();
        try
        {
            answer = await WholeBody.TryReadAsync(body, copy, options.JsonBodyLimit, context.RequestAborted)
                ? CallAsync(context, copy.Written)
                : RefuseSizeAsync(context);
        }
        catch (Exception exception) when (BrokenBody.Explains(exception, context))
        {
            answer = BrokenBody.AnswerAsync(context, exception, responder);
        }
        finally
        {
            responder.Return(copy);
        }
        await answer;
    }

    private Task CallAsync(HttpContext context, ReadOnlySpan<byte> body)
    {
        var output = responder.Rent();
        var caller = new MizanRequest(context);
        return FinishAsync(caller, output, Dispatch(caller, body, output));
    }

    private ValueTask<MizanError?> Dispatch(MizanRequest caller, ReadOnlySpan<byte> body, WireWriter output)
    {
        if (CallEnvelope.Read(body, out var envelope) is { } problem) return new(problem);
        CallAnswer.Begin(output);
        return dispatcher.CallAsync(caller, envelope.Function, envelope.Arguments, output);
    }

    private Task FinishAsync(MizanRequest caller, WireWriter output, ValueTask<MizanError?> call)
    {
        return call.IsCompletedSuccessfully ? answers.SendAsync(caller, output, call.Result) : AwaitedAsync(caller, output, call);

        async Task AwaitedAsync(MizanRequest caller, WireWriter output, ValueTask<MizanError?> call) =>
            await answers.SendAsync(caller, output, await call);
    }

    private Task RefuseSizeAsync(HttpContext context) =>
        responder.RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "The body is too large.");
}
