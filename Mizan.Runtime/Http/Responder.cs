using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Mizan.Dispatch;
using Mizan.Limits;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>
/// Sends complete answers: a writer is lent, filled, sent in one write behind the headers that every answer carries, and
/// taken back.
/// </summary>
/// <param name="writers">Lends the writers.</param>
/// <param name="deadlines">Tell when nobody is waited for any longer.</param>
internal sealed class Responder(WriterPool writers, Deadlines deadlines)
{
    // What a server takes without making anybody wait for the client.
    private const int SmallAnswer = 32 << 10;

    private static readonly StringValues Json = "application/json; charset=utf-8";
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoSniff = "nosniff";

    public WireWriter Rent() => writers.Rent();

    public void Return(WireWriter writer) => writers.Return(writer);

    /// <summary>Sends what a writer holds.</summary>
    public Task SendAsync(HttpContext context, WireWriter output, int status = StatusCodes.Status200OK)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentLength = output.Length;
        response.Headers.ContentType = Json;
        response.Headers.CacheControl = NoStore;
        response.Headers.XContentTypeOptions = NoSniff;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            writers.Return(output);
            return Task.CompletedTask;
        }
        if (output.Length <= SmallAnswer && ServersOwn(context) is { } server)
        {
            server.Writer.Write(output.Written);
            writers.Return(output);
            return Task.CompletedTask;
        }
        var sent = response.BodyWriter.WriteAsync(output.WrittenMemory, context.RequestAborted);
        if (!sent.IsCompletedSuccessfully) return SentAsync(sent.AsTask(), context, output);
        writers.Return(output);
        return Task.CompletedTask;
    }

    /// <summary>Sends an error with the status that goes with its code.</summary>
    public Task SendAsync(HttpContext context, WireWriter output, MizanError error)
    {
        if (output.Holder is { } holder) return SendBeforeAsync(holder, context, error);
        var status = StatusOf(context, error);
        output.Truncate(0);
        ErrorEnvelope.Write(output, error);
        return SendAsync(context, output, status);
    }

    /// <summary>Sends the status of an error, and leaves the body to whoever comes behind.</summary>
    public static void SendStatus(HttpContext context, MizanError error)
    {
        context.Response.StatusCode = StatusOf(context, error);
        context.Response.Headers.CacheControl = NoStore;
        context.Response.Headers.XContentTypeOptions = NoSniff;
    }

    /// <summary>Refuses a request with a status more exact than that of the code.</summary>
    public Task RefuseAsync(HttpContext context, int status, string message)
    {
        var output = Rent();
        ErrorEnvelope.Write(output, MizanError.BadRequest(message));
        return SendAsync(context, output, status);
    }

    /// <summary>Refuses a method.</summary>
    public Task RefuseMethodAsync(HttpContext context, StringValues allowed)
    {
        context.Response.Headers.Allow = allowed;
        return RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "The method is not allowed here.");
    }

    // A server sends what is left when a request ends, together with the headers. Whoever stands in front of it may look at
    // the answer before, and so has to be given all of it. Servers are told apart by being both sides of the exchange.
    private static IHttpResponseBodyFeature? ServersOwn(HttpContext context) =>
        context.Features[typeof(IHttpResponseBodyFeature)] is IHttpRequestFeature and IHttpResponseBodyFeature server ? server : null;

    private static int StatusOf(HttpContext context, MizanError error)
    {
        if (error is { Interruption: Interruption.Stopping } or { Status: StatusCodes.Status408RequestTimeout }) CloseConnection(context);
        // The status by which the platform's own logs know a caller who did not wait.
        return context.RequestAborted.IsCancellationRequested ? StatusCodes.Status499ClientClosedRequest : ErrorTable.Status(error);
    }

    // The caller has the whole answer at once. The request goes on until the function has ended, for as long as it runs
    // its services and its identity are in use; and so no other request can be answered on the connection. Only the end of
    // the application takes them away, as it would a moment later in any case.
    private async Task SendBeforeAsync(Task holder, HttpContext context, MizanError error)
    {
        CloseConnection(context);
        try
        {
            await SendAsync(context, Rent(), error);
            await context.Response.CompleteAsync();
        }
        catch (Exception exception) when (Departure.Explains(exception, context))
        {
        }
        finally
        {
            await Task.WhenAny(holder, deadlines.Stopping);
        }
    }

    // Later versions of HTTP answer requests side by side, and have no such header.
    private static void CloseConnection(HttpContext context)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
    }

    private async Task SentAsync(Task sent, HttpContext context, WireWriter output)
    {
        try
        {
            await sent;
        }
        catch (Exception exception) when (Departure.Explains(exception, context))
        {
        }
        finally
        {
            writers.Return(output);
        }
    }
}
