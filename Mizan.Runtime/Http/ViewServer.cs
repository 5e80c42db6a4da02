using Mizan.Dispatch;
using Mizan.Identity.Callers;
using Mizan.Invalidation;

namespace Mizan.Http;

/// <summary>What the endpoints of functions with routes have in common.</summary>
/// <param name="Dispatcher">Runs the functions.</param>
/// <param name="Responder">Lends buffers.</param>
/// <param name="Options">Say how large a request may be.</param>
/// <param name="Effects">Takes back what mutations reported.</param>
/// <param name="Forgery">Refuses requests that another site makes.</param>
internal sealed record ViewServer(
    MizanDispatcher Dispatcher, Responder Responder, MizanOptions Options, EffectsPool Effects, ForgeryCheck Forgery)
{
    /// <summary>Answers where a function does not.</summary>
    public ViewErrors Errors { get; } = new(Responder);
}
