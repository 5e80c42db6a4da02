using Microsoft.Extensions.DependencyInjection;
using Mizan.Identity.Callers;
using Mizan.Registry;

namespace Mizan.Identity.Tokens;

/// <summary><c>mwt_obtain</c>: a token for whoever is signed in.</summary>
internal sealed class ObtainFunction() : CallFunction<NoArguments, TokenGrant, TokenGrant>(
    new FunctionDeclaration("mwt_obtain", FunctionKind.Call) { Auth = Auth.Required, UsesServices = true })
{
    protected override ValueTask<TokenGrant> RunAsync(MizanRequest request, NoArguments arguments)
    {
        // A token that brings the next one would never end, whatever becomes of the user.
        if (request.HttpContext is not { } http || TokenCaller.IsIn(http))
        {
            throw MizanError.Forbidden("A token is given to whoever is signed in with a cookie, and not for another token.");
        }
        var tokens = request.Services.GetRequiredService<MizanTokens>();
        return new(new TokenGrant(tokens.Create(request.User).Text, (long)tokens.Lifetime.TotalSeconds));
    }
}
