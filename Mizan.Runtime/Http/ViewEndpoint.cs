using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>The endpoint of one function with a route: reads the request, runs the function, and lets its result answer.</summary>
/// <param name="server">What the endpoints have in common.</param>
/// <param name="function">The function.</param>
/// <param name="parameters">The names of the route's values.</param>
internal sealed class ViewEndpoint(ViewServer server, RouteFunction function, IReadOnlyList<string> parameters)
{
    private readonly RouteBody body = function.Declaration.Route!.Body;
    private readonly bool mayChange = !function.Declaration.Route!.Methods.All(FetchEndpoint.IsRead);

    public Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (QueryLimit.IsExceeded(request, server.Options)) return RefuseAsync(StatusCodes.Status414UriTooLong, QueryLimit.Message);
        if (!PathText.IsClear(context)) return RefuseAsync(StatusCodes.Status400BadRequest, PathText.Message);
        if (body == RouteBody.None) return ServeAsync(context, default);
        if (!ViewBody.IsAccepted(request, body))
        {
            return RefuseAsync(StatusCodes.Status415UnsupportedMediaType, ViewBody.Expected(body));
        }
        return request.ContentLength > server.Options.JsonBodyLimit ? RefuseSizeAsync(context) : ReadAsync(context);

        Task RefuseAsync(int status, string message) => server.Errors.RefuseAsync(context, status, message);
    }

    private async Task ReadAsync(HttpContext context)
    {
        var copy = server.Responder.Rent();
        try
        {
            if (!await WholeBody.TryReadAsync(context.Request.BodyReader, copy, server.Options.JsonBodyLimit, context.RequestAborted))
            {
                await RefuseSizeAsync(context);
                return;
            }
        }
        catch (Exception exception) when (BrokenBody.Explains(exception, context))
        {
            await BrokenBody.AnswerAsync(context, exception, server.Responder);
            return;
        }
        // A function that was given up may still look at it.
        if (await ServeAsync(context, copy.WrittenMemory)) server.Responder.Return(copy);
    }

    /// <summary>Answers a request whose body is there.</summary>
    /// <returns>Whether nobody uses the body any more.</returns>
    private async Task<bool> ServeAsync(HttpContext context, ReadOnlyMemory<byte> content)
    {
        var caller = new MizanRequest(context, content);
        var call = new RouteCall(PathValues(context), context.Request.QueryString.Value);
        var output = server.Responder.Rent();
        var error = await RunAsync(caller, call, content, output);
        var isGivenUp = output.Holder is not null;
        if (error is not null)
        {
            await server.Errors.SendAsync(context, output, error);
            return !isGivenUp;
        }
        server.Responder.Return(output);
        new ViewHeaders(context.Response, caller.Effects, server.Effects, server.Dispatcher).AddOnStart();
        await ExecuteAsync(context, caller, call.Result!);
        return true;
    }

    private async ValueTask<MizanError?> RunAsync(MizanRequest caller, RouteCall call, ReadOnlyMemory<byte> content, WireWriter output)
    {
        var context = caller.HttpContext!;
        if (ViewBody.Read(context.Request, content, body, call) is { } malformed) return malformed;
        if (mayChange && await server.Forgery.JudgeAsync(context, call.Form) is { } forged) return forged;
        // Whoever reads the body as the platform offers it finds what was read already.
        if (body != RouteBody.None && MemoryMarshal.TryGetArray(content, out var bytes))
        {
            context.Request.Body = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        }
        return await server.Dispatcher.RouteAsync(caller, function, call, output);
    }

    private async Task ExecuteAsync(HttpContext context, MizanRequest caller, IResult result)
    {
        try
        {
            await result.ExecuteAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the rest.
        }
        catch (Exception exception) when (context.Response.HasStarted)
        {
            server.Dispatcher.BreakOff(exception, function);
            context.Abort();
        }
        catch (Exception exception)
        {
            context.Response.Clear();
            await server.Errors.SendAsync(context, server.Responder.Rent(), server.Dispatcher.Explain(exception, caller, function));
        }
    }

    private TextFields PathValues(HttpContext context)
    {
        var fields = new TextFields();
        foreach (var name in parameters)
        {
            if (Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture) is { Length: > 0 } value)
            {
                fields.Add(name, value);
            }
        }
        return fields;
    }

    private Task RefuseSizeAsync(HttpContext context) =>
        server.Errors.RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "The body is too large.");
}
