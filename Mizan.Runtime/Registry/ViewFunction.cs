using Microsoft.AspNetCore.Http;
using Mizan.Invalidation;
using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The base of generated functions with a route.</summary>
/// <typeparam name="TArguments">The arguments.</typeparam>
/// <param name="declaration">What the attribute says.</param>
public abstract class ViewFunction<TArguments>(FunctionDeclaration declaration) : RouteFunction(declaration)
    where TArguments : struct, IRouteArguments<TArguments>
{
    internal sealed override async ValueTask ServeAsync(MizanRequest request, RouteCall call)
    {
        var arguments = Bind(call);
        call.Result = await RunAsync(request, arguments)
            ?? throw new InvalidOperationException($"Client function {Name} returned null where it has to return an IResult.");
        if (request.Effects is { } effects) Report(effects, arguments);
    }

    /// <summary>Calls the method that carries the attribute.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The result.</returns>
    protected abstract ValueTask<IResult> RunAsync(MizanRequest request, TArguments arguments);

    /// <summary>Reports what the call made stale, if it is a mutation.</summary>
    /// <param name="effects">Takes the report.</param>
    /// <param name="arguments">The arguments.</param>
    protected virtual void Report(CallEffects effects, in TArguments arguments)
    {
    }

    private static TArguments Bind(RouteCall call)
    {
        var path = new WireQuery(call.Path);
        var query = new WireQuery(call.Query);
        TArguments.Read(ref path, ref query, out var arguments);
        var errors = FieldErrors.Join(path.Errors, query.Errors);
        if (call.Form is { } fields)
        {
            var form = new WireQuery(fields);
            TArguments.ReadForm(ref form, ref arguments);
            errors = FieldErrors.Join(errors, form.Errors);
        }
        else
        {
            errors = FieldErrors.Join(errors, Invocation.Read(call.Json.Span, ref arguments));
        }
        Invocation.ThrowIfRefused(errors);
        return arguments;
    }
}
