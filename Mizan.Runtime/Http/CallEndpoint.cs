using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Mizan.Dispatch;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary><c>POST {base}/call/</c>: one function, with its arguments in the body.</summary>
/// <param name="dispatcher">Runs the function.</param>
/// <param name="responder">Sends the answer.</param>
internal sealed class CallEndpoint(MizanDispatcher dispatcher, Responder responder)
{
    private static readonly StringValues Allowed = HttpMethods.Post;

    public Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method)) return responder.RefuseMethodAsync(context, Allowed);
        if (!MediaType.IsJson(request.Headers.ContentType) || !MediaType.IsPlain(request.Headers.ContentEncoding))
        {
            return responder.RefuseAsync(
                context, StatusCodes.Status415UnsupportedMediaType, "The body must be application/json in UTF-8, not compressed.");
        }
        if (QueryLimit.IsExceeded(request)) return QueryLimit.RefuseAsync(context, responder);
        return request.ContentLength > HttpLimits.BodyBytes ? RefuseSizeAsync(context) : ReadAsync(context);
    }

    // Most bodies are there with their headers: those cost no state machine.
    private Task ReadAsync(HttpContext context)
    {
        var body = context.Request.BodyReader;
        try
        {
            if (!body.TryRead(out var read)) return AwaitBodyAsync(context, body);
            if (read.IsCompleted) return CallAsync(context, body, read.Buffer);
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            return AwaitBodyAsync(context, body);
        }
        catch (BadHttpRequestException exception)
        {
            return RefuseBodyAsync(context, exception);
        }
    }

    private async Task AwaitBodyAsync(HttpContext context, PipeReader body)
    {
        ReadOnlySequence<byte>? complete;
        try
        {
            complete = await BodyAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseBodyAsync(context, exception);
            return;
        }
        catch (Exception exception) when (Departure.Explains(exception, context))
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        await (complete is { } buffer ? CallAsync(context, body, buffer) : RefuseSizeAsync(context));
    }

    private static async ValueTask<ReadOnlySequence<byte>?> BodyAsync(PipeReader body, CancellationToken aborted)
    {
        while (true)
        {
            var read = await body.ReadAsync(aborted);
            if (read.IsCompleted) return read.Buffer;
            if (read.Buffer.Length > HttpLimits.BodyBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return null;
            }
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private Task CallAsync(HttpContext context, PipeReader body, in ReadOnlySequence<byte> buffer)
    {
        if (buffer.Length > HttpLimits.BodyBytes)
        {
            body.AdvanceTo(buffer.End);
            return RefuseSizeAsync(context);
        }
        var output = responder.Rent();
        var call = Dispatch(context, buffer, output);
        body.AdvanceTo(buffer.End);
        return call.IsCompletedSuccessfully ? AnswerAsync(context, output, call.Result) : AwaitedAsync(call, context, output);
    }

    private ValueTask<MizanError?> Dispatch(HttpContext context, in ReadOnlySequence<byte> buffer, WireWriter output)
    {
        if (buffer.IsSingleSegment) return Dispatch(context, buffer.FirstSpan, output);
        var copy = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        try
        {
            buffer.CopyTo(copy);
            return Dispatch(context, copy.AsSpan(0, (int)buffer.Length), output);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private ValueTask<MizanError?> Dispatch(HttpContext context, ReadOnlySpan<byte> body, WireWriter output)
    {
        if (CallEnvelope.Read(body, out var envelope) is { } problem) return new(problem);
        CallAnswer.Begin(output);
        return dispatcher.CallAsync(new MizanRequest(context), envelope.Function, envelope.Arguments, output);
    }

    private async Task AwaitedAsync(ValueTask<MizanError?> call, HttpContext context, WireWriter output) =>
        await AnswerAsync(context, output, await call);

    private Task AnswerAsync(HttpContext context, WireWriter output, MizanError? error)
    {
        if (error is not null) return responder.SendAsync(context, output, error);
        CallAnswer.End(output);
        return responder.SendAsync(context, output);
    }

    private Task RefuseSizeAsync(HttpContext context) =>
        responder.RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "The body is too large.");

    private Task RefuseBodyAsync(HttpContext context, BadHttpRequestException exception) =>
        responder.RefuseAsync(context, exception.StatusCode, "The body could not be read.");
}
