using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Mizan.Bench.Servers.Memory;

/// <content>The request and the answer as the platform sees them.</content>
internal sealed partial class MemoryExchange<TContext>
    : IHttpRequestFeature, IHttpResponseFeature, IHttpResponseBodyFeature, IRequestBodyPipeFeature,
        IHttpRequestBodyDetectionFeature, IHttpRequestLifetimeFeature, IEndpointFeature, IRouteValuesFeature
{
    private readonly MemoryWriter writer = new();
    private readonly MemoryReader reader = new(workload.Body);
    private readonly Stream input = Open(workload);
    private readonly MemoryHeaders answerHeaders = [];
    private Stream? output;
    private RouteValueDictionary? routeValues;

    public string Protocol { get; set; } = "HTTP/1.1";

    public string Scheme { get; set; } = "http";

    public string Method { get; set; } = "";

    public string PathBase { get; set; } = "";

    public string Path { get; set; } = "";

    public string QueryString { get; set; } = "";

    public string RawTarget { get; set; } = "";

    public CancellationToken RequestAborted { get; set; }

    public int StatusCode { get; set; }

    public string? ReasonPhrase { get; set; }

    public bool HasStarted => false;

    public PipeWriter Writer => writer;

    public Stream Stream => output ??= writer.AsStream();

    public bool CanHaveBody => workload.Body.Length > 0;

    Endpoint? IEndpointFeature.Endpoint { get; set; }

    RouteValueDictionary IRouteValuesFeature.RouteValues
    {
        get => routeValues ??= [];
        set => routeValues = value;
    }

    PipeReader IRequestBodyPipeFeature.Reader => reader;

    Stream IHttpRequestFeature.Body
    {
        get => input;
        set => throw new NotSupportedException();
    }

    IHeaderDictionary IHttpRequestFeature.Headers { get; set; } = RequestHeaders(workload);

    IHeaderDictionary IHttpResponseFeature.Headers
    {
        get => answerHeaders;
        set => throw new NotSupportedException();
    }

    Stream IHttpResponseFeature.Body
    {
        get => Stream;
        set => throw new NotSupportedException();
    }

    public void Abort()
    {
    }

    public void OnStarting(Func<object, Task> callback, object state)
    {
    }

    public void OnCompleted(Func<object, Task> callback, object state) => completed.Add((callback, state));

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CompleteAsync() => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private static MemoryStream Open(Workload workload) => new(workload.Body, writable: false);

    private static MemoryHeaders RequestHeaders(Workload workload)
    {
        var headers = new MemoryHeaders { ["Host"] = "127.0.0.1" };
        if (workload.Body.Length == 0) return headers;
        headers["Content-Type"] = "application/json";
        headers.ContentLength = workload.Body.Length;
        return headers;
    }

    private void ResetMessages()
    {
        writer.Reset();
        reader.Reset();
        input.Position = 0;
        answerHeaders.Clear();
        ((IEndpointFeature)this).Endpoint = null;
        routeValues = null;
        (Method, Path, QueryString, PathBase) = (workload.Method, workload.Path, workload.Query, "");
        StatusCode = StatusCodes.Status200OK;
    }
}
