using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Http;
using Mizan.Http.Multipart;
using Mizan.Identity.Callers;
using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Registry;

namespace Mizan;

/// <summary>Serves client functions over HTTP.</summary>
public static class MizanEndpoints
{
    /// <summary>
    /// Serves every registered client function: calls and fetches below a path, and functions with routes where those say.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">The path: <c>/api/mizan</c>.</param>
    /// <returns>A builder for conventions that all of the endpoints follow.</returns>
    /// <exception cref="InvalidOperationException"><c>AddMizan</c> was not called, or a route lies below the path.</exception>
    public static IEndpointConventionBuilder MapMizan(this IEndpointRouteBuilder endpoints, string prefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var services = endpoints.ServiceProvider;
        var responder = services.GetService<Responder>() ?? throw new InvalidOperationException(
            "MapMizan needs the services of Mizan: call builder.Services.AddMizan() before the application is built.");
        var dispatcher = services.GetRequiredService<MizanDispatcher>();
        var options = services.GetRequiredService<MizanOptions>();
        var gate = services.GetRequiredService<CallGate>();
        var registry = services.GetRequiredService<MizanRegistry>();
        var callers = new CallerServices(services, responder);
        var group = endpoints.MapGroup(prefix);
        var call = CreateCall(services, dispatcher, responder, options, callers.Forgery);
        Map(group, "call", Guarded(call.HandleAsync));
        Map(group, "session", Guarded(new SessionEndpoint(responder, callers.Sessions).HandleAsync));
        foreach (var context in FirstOfEachName(registry))
        {
            MapContext(group, context, Guarded(new FetchEndpoint(dispatcher, responder, options, context).HandleAsync));
        }
        // Last of all, even of the application's own routes: it only gives the protocol's form to what nobody answers. An
        // unknown context is answered word for word like one that the caller may not know about.
        group.Map("{**rest}", callers.Identification.Before(context => RefuseAsync(context, responder)))
            .WithDisplayName("Mizan: unknown")
            .WithMetadata(PathMark.Unknown)
            .WithOrder(int.MaxValue);
        var routes = registry.Functions.OfType<RouteFunction>().ToArray();
        var mapped = services.GetRequiredService<MappedViews>();
        if (routes.Length == 0 || !mapped.TryAdd(endpoints, out var isFirst)) return group;
        var server = new ViewServer(dispatcher, responder, options, services.GetRequiredService<EffectsPool>(), callers.Forgery);
        return new JointConventions(group, new ViewRoutes(prefix, server, isFirst, Guarded).Map(endpoints, routes));

        RequestDelegate Guarded(RequestDelegate handler) => While(gate, responder, callers.Identification.Before(handler));
    }

    private static CallEndpoint CreateCall(
        IServiceProvider services, MizanDispatcher dispatcher, Responder responder, MizanOptions options, ForgeryCheck forgery)
    {
        var answers = new CallAnswers(responder, services.GetRequiredService<EffectsPool>());
        var deadlines = services.GetRequiredService<Deadlines>();
        var time = services.GetRequiredService<TimeProvider>();
        return new(
            dispatcher,
            responder,
            options,
            answers,
            forgery,
            new MultipartEndpoint(dispatcher, responder, answers, options, forgery, deadlines, time));
    }

    // Routing takes names that differ in case only for one, so the endpoint of the first serves them all.
    private static IEnumerable<NamedContext> FirstOfEachName(MizanRegistry registry) =>
        registry.Contexts.Values.DistinctBy(context => context.Name, StringComparer.OrdinalIgnoreCase);

    private static void MapContext(RouteGroupBuilder group, NamedContext context, RequestDelegate handler)
    {
        var pattern = RoutePatternFactory.Pattern(
            RoutePatternFactory.Segment(RoutePatternFactory.LiteralPart("ctx")),
            RoutePatternFactory.Segment(RoutePatternFactory.LiteralPart(context.Name)));
        group.Map(pattern, handler).WithDisplayName("Mizan: ctx/" + context.Name).WithMetadata(PathMark.Known);
    }

    // An application that stops says so before it reads anything. That is also how a balancer learns that it is not ready.
    private static RequestDelegate While(CallGate gate, Responder responder, RequestDelegate handler) => context =>
        gate.IsClosed ? responder.SendAsync(context, responder.Rent(), Interrupted.Answer(Interruption.Stopping)) : handler(context);

    private static void Map(RouteGroupBuilder group, string path, RequestDelegate handler) =>
        group.Map(path, handler).WithDisplayName("Mizan: " + path).WithMetadata(PathMark.Known);

    private static Task RefuseAsync(HttpContext context, Responder responder) =>
        responder.SendAsync(context, responder.Rent(), AccessCheck.Unknown());
}
