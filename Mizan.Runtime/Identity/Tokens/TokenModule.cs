using Mizan.Registry;

namespace Mizan.Identity.Tokens;

/// <summary>The functions that are there when tokens are.</summary>
internal sealed class TokenModule : MizanModule
{
    public override ClientFunction[] CreateFunctions() => [new ObtainFunction()];
}
