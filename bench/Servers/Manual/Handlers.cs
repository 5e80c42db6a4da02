using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Mizan.Bench.Servers.Manual;

/// <summary>
/// The two endpoints as somebody writes them who has time: the same envelope, headers and version stamps as Mizan's, read with
/// <see cref="Utf8JsonReader"/> and written with <see cref="Utf8JsonWriter"/>.
/// </summary>
internal static class Handlers
{
    private static readonly StringValues Json = "application/json; charset=utf-8";
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Stale = "user";
    private static readonly string Epoch = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };
    private static long clock;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public static Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path is "/api/mizan/call/") return CallAsync(context);
        if (path is "/api/mizan/ctx/user/") return FetchAsync(context);
        if (path is BenchHost.StatisticsPath) return context.Response.WriteAsync(BenchHost.Statistics());
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public static Task CallAsync(HttpContext context)
    {
        if (context.Request.Method != "POST") return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        if (context.Request.ContentType != "application/json") return Refuse(context, StatusCodes.Status415UnsupportedMediaType);
        var body = context.Request.BodyReader;
        return body.TryRead(out var read) && read.IsCompleted ? Answer(context, body, read) : AwaitAsync(context, body, read);
    }

    public static Task FetchAsync(HttpContext context)
    {
        if (context.Request.Method != "GET") return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        var query = context.Request.QueryString.Value.AsSpan();
        if (!query.StartsWith("?user_id=", StringComparison.Ordinal)
            || !int.TryParse(query["?user_id=".Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var user))
        {
            return Refuse(context, StatusCodes.Status422UnprocessableEntity);
        }
        var low = Interlocked.Read(ref clock);
        var json = Rent();
        AnswerText.WriteFetch(json, Work.Notifications(user), Work.Orders(user), Work.Profile(user));
        return Send(context, low, Interlocked.Read(ref clock));
    }

    private static async Task AwaitAsync(HttpContext context, PipeReader body, ReadResult read)
    {
        while (!read.IsCompleted)
        {
            if (!read.Buffer.IsEmpty) body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(context.RequestAborted);
        }
        await Answer(context, body, read);
    }

    private static Task Answer(HttpContext context, PipeReader body, in ReadResult read)
    {
        var isCall = CallText.TryRead(read.Buffer, out var a, out var b);
        body.AdvanceTo(read.Buffer.End);
        if (!isCall) return Refuse(context, StatusCodes.Status400BadRequest);
        var low = Interlocked.Increment(ref clock);
        AnswerText.WriteCall(Rent(), Work.Add(a, b));
        context.Response.Headers["X-Mizan-Invalidate"] = Stale;
        return Send(context, low, Interlocked.Increment(ref clock));
    }

    private static Task Send(HttpContext context, long low, long high)
    {
        var response = context.Response;
        response.Headers.ContentType = Json;
        response.Headers.ContentLength = buffer!.WrittenCount;
        response.Headers.CacheControl = NoStore;
        response.Headers.XContentTypeOptions = NoSniff;
        response.Headers["X-Mizan-Version"] = string.Create(CultureInfo.InvariantCulture, $"{Epoch};{low};{high}");
        response.BodyWriter.Write(buffer.WrittenSpan);
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Utf8JsonWriter Rent()
    {
        buffer ??= new(4096);
        buffer.ResetWrittenCount();
        if (writer is null) writer = new(buffer, Options);
        else writer.Reset(buffer);
        return writer;
    }
}
