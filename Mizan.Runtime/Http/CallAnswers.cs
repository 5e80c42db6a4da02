using Mizan.Invalidation;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>Sends what a call came to.</summary>
/// <param name="responder">Sends the answer.</param>
/// <param name="effects">Takes back what a mutation reported.</param>
internal sealed class CallAnswers(Responder responder, EffectsPool effects)
{
    private readonly VersionTexts versions = new();

    /// <summary>Completes an answer that has its result, or replaces it by an error, and sends it.</summary>
    public Task SendAsync(MizanRequest caller, WireWriter output, MizanError? error)
    {
        var context = caller.HttpContext!;
        if (error is null) CallAnswer.End(output, caller.Effects);
        // A function that was given up may still report what it made stale, so nothing of its request is taken back.
        if (output.Holder is null) ProtocolHeaders.Add(context.Response.Headers, caller, versions, effects);
        return error is null ? responder.SendAsync(context, output) : responder.SendAsync(context, output, error);
    }
}
