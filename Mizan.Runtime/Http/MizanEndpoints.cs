using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Http;
using Mizan.Identity.Callers;
using Mizan.Invalidation;
using Mizan.Registry;

namespace Mizan;

/// <summary>Serves client functions over HTTP.</summary>
public static class MizanEndpoints
{
    /// <summary>Serves every registered client function below a path.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">The path: <c>/api/mizan</c>.</param>
    /// <returns>A builder for conventions that all of the endpoints follow.</returns>
    /// <exception cref="InvalidOperationException"><c>AddMizan</c> was not called.</exception>
    public static IEndpointConventionBuilder MapMizan(this IEndpointRouteBuilder endpoints, string prefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var services = endpoints.ServiceProvider;
        var responder = services.GetService<Responder>() ?? throw new InvalidOperationException(
            "MapMizan needs the services of Mizan: call builder.Services.AddMizan() before the application is built.");
        var dispatcher = services.GetRequiredService<MizanDispatcher>();
        var callers = new CallerServices(services, responder);
        var group = endpoints.MapGroup(prefix);
        var call = new CallEndpoint(dispatcher, responder, services.GetRequiredService<EffectsPool>(), callers.Forgery);
        Map(group, "call", callers.Identification.Before(call.HandleAsync));
        Map(group, "session", callers.Identification.Before(new SessionEndpoint(responder, callers.Sessions).HandleAsync));
        MapContexts(group, services.GetRequiredService<MizanRegistry>(), dispatcher, responder, callers.Identification);
        // Last of all, even of the application's own routes: it only gives the protocol's form to what nobody answers. An
        // unknown context is answered word for word like one that the caller may not know about.
        group.Map("{**rest}", callers.Identification.Before(context => RefuseAsync(context, responder)))
            .WithDisplayName("Mizan: unknown")
            .WithOrder(int.MaxValue);
        return group;
    }

    // Routing takes names that differ in case only for one, so the endpoint of the first serves them all.
    private static void MapContexts(
        RouteGroupBuilder group, MizanRegistry registry, MizanDispatcher dispatcher, Responder responder, Identification callers)
    {
        foreach (var context in registry.Contexts.Values.DistinctBy(context => context.Name, StringComparer.OrdinalIgnoreCase))
        {
            var pattern = RoutePatternFactory.Pattern(
                RoutePatternFactory.Segment(RoutePatternFactory.LiteralPart("ctx")),
                RoutePatternFactory.Segment(RoutePatternFactory.LiteralPart(context.Name)));
            group.Map(pattern, callers.Before(new FetchEndpoint(dispatcher, responder, context).HandleAsync))
                .WithDisplayName("Mizan: ctx/" + context.Name);
        }
    }

    private static void Map(RouteGroupBuilder group, string path, RequestDelegate handler) =>
        group.Map(path, handler).WithDisplayName("Mizan: " + path);

    private static Task RefuseAsync(HttpContext context, Responder responder) =>
        responder.SendAsync(context, responder.Rent(), AccessCheck.Unknown());
}
