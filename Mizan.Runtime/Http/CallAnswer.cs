using Mizan.Wire;

namespace Mizan.Http;

/// <summary>What stands around the result of a call: <c>{"result":…,"invalidate":[]}</c>.</summary>
internal static class CallAnswer
{
    public static void Begin(WireWriter output) => output.Raw("{\"result\":"u8);

    /// <summary>Writes what the call made stale or merges, behind its result.</summary>
    public static void End(WireWriter output) => output.Raw(",\"invalidate\":[]}"u8);
}
