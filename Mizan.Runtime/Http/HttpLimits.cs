using Mizan.Wire;

namespace Mizan.Http;

/// <summary>How much of a request is taken in.</summary>
internal static class HttpLimits
{
    public const int BodyBytes = 1 << 20;

    public const int BodyDepth = WireReader.MaxDepth;

    public const int QueryLength = 8 << 10;
}
