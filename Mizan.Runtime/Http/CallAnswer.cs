using Mizan.Invalidation;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>What stands around the result of a call: <c>{"result":…,"invalidate":[]}</c>.</summary>
internal static class CallAnswer
{
    public static void Begin(WireWriter output) => output.Raw("{\"result\":"u8);

    /// <summary>Writes what the call made stale or merges, behind its result.</summary>
    public static void End(WireWriter output, CallEffects? effects)
    {
        output.Raw(",\"invalidate\":["u8);
        effects?.WriteInvalidate(output);
        output.Raw((byte)']');
        if (effects is { HasMerges: true })
        {
            output.Raw(",\"merge\":["u8);
            effects.WriteMerges(output);
            output.Raw((byte)']');
        }
        output.Raw((byte)'}');
    }
}
