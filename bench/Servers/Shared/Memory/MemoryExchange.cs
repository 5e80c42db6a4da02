using System.Collections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mizan.Bench.Servers.Memory;

/// <summary>One request and its answer, used over and over as a connection of Kestrel uses its own.</summary>
/// <param name="application">What answers.</param>
/// <param name="workload">The request.</param>
internal sealed partial class MemoryExchange<TContext>(IHttpApplication<TContext> application, Workload workload)
    : IFeatureCollection, IHostContextContainer<TContext>
    where TContext : notnull
{
    private readonly List<(Func<object, Task> Callback, object State)> completed = [];
    private readonly Dictionary<Type, object> others = [];
    private object? services;

    public TContext? HostContext { get; set; }

    public bool IsReadOnly => false;

    public int Revision { get; private set; }

    public object? this[Type key]
    {
        get => Find(key);
        set => Put(key, value);
    }

    /// <summary>Has the request answered.</summary>
    public void Send()
    {
        Reset();
        var context = application.CreateContext(this);
        var run = application.ProcessRequestAsync(context);
        if (!run.IsCompletedSuccessfully) run.GetAwaiter().GetResult();
        application.DisposeContext(context, null);
        for (var i = completed.Count - 1; i >= 0; i--) completed[i].Callback(completed[i].State).GetAwaiter().GetResult();
        completed.Clear();
    }

    public void ThrowIfWrong()
    {
        if (StatusCode == StatusCodes.Status200OK && writer.Written.SequenceEqual(workload.Answer)) return;
        throw new InvalidOperationException($"Wrong answer: {StatusCode} {System.Text.Encoding.UTF8.GetString(writer.Written)}");
    }

    public TFeature? Get<TFeature>() => (TFeature?)Find(typeof(TFeature));

    public void Set<TFeature>(TFeature? instance) => Put(typeof(TFeature), instance);

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => others.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Reset()
    {
        Revision++;
        services = null;
        if (others.Count > 0) others.Clear();
        ResetMessages();
    }

    private object? Find(Type type) =>
        type == typeof(IHttpRequestFeature) || type == typeof(IHttpResponseFeature) || type == typeof(IHttpResponseBodyFeature)
            || type == typeof(IRequestBodyPipeFeature) || type == typeof(IHttpRequestBodyDetectionFeature)
            || type == typeof(IHttpRequestLifetimeFeature) || type == typeof(IEndpointFeature) || type == typeof(IRouteValuesFeature) ? this
        : type == typeof(IServiceProvidersFeature) ? services
        : others.Count > 0 ? others.GetValueOrDefault(type)
        : null;

    private void Put(Type type, object? feature)
    {
        Revision++;
        if (type == typeof(IServiceProvidersFeature)) services = feature;
        else if (feature is null) others.Remove(type);
        else others[type] = feature;
    }
}
