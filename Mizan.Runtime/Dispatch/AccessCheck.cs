using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Registry;

namespace Mizan.Dispatch;

/// <summary>Whether a caller may call a function, judged before its arguments are looked at.</summary>
/// <param name="options">Name the roles.</param>
internal sealed class AccessCheck(MizanOptions options)
{
    /// <summary>The answer to a name that nothing has, or that the caller may not know about.</summary>
    public static MizanError Unknown() => MizanError.NotFound("There is no such function or context.");

    public ValueTask<MizanError?> JudgeAsync(MizanRequest request, ClientFunction function)
    {
        var refusal = Judge(request, function.Declaration);
        return refusal is not null || function.Declaration is { Policy: null, HasGuard: false }
            ? new(refusal)
            : AskAsync(request, function);
    }

    private static async ValueTask<MizanError?> AskAsync(MizanRequest request, ClientFunction function)
    {
        if (function.Declaration.Policy is { } policy)
        {
            var authorization = request.Services.GetRequiredService<IAuthorizationService>();
            var judged = await authorization.AuthorizeAsync(request.User, request.HttpContext, policy);
            if (!judged.Succeeded) return IsIdentified(request.User) ? Forbidden() : Unauthorized();
        }
        return !function.Declaration.HasGuard || await function.GuardAsync(request) ? null : Forbidden();
    }

    private MizanError? Judge(MizanRequest request, FunctionDeclaration declaration)
    {
        if (declaration is { Websocket: true, Private: false } && request.Transport == MizanTransport.Http) return NotOverHttp();
        // Whoever is here by a route did not call: no name of a client's leads to one.
        var isClosed = declaration is { Private: true, Route: null };
        if (!isClosed && declaration.Auth == Auth.None) return null;
        var user = request.User;
        if (!IsIdentified(user)) return isClosed ? Unknown() : Unauthorized();
        return !isClosed && IsEnough(user, declaration.Auth) ? null : Forbidden();
    }

    private static MizanError NotOverHttp() => MizanError.BadRequest("This is served over the socket, and not over HTTP.");

    private static MizanError Unauthorized() => MizanError.Unauthorized("Sign in first.");

    private static MizanError Forbidden() => MizanError.Forbidden("You may not do this.");

    private bool IsEnough(ClaimsPrincipal user, Auth auth) => auth switch
    {
        Auth.None or Auth.Required => true,
        Auth.Staff => user.IsInRole(options.StaffRole),
        Auth.Superuser => user.IsInRole(options.SuperuserRole),
        // A value that a newer build writes must not open the function here.
        _ => false,
    };

    // Any of the identities counts, as for the platform's own authorization. The list is walked by index where it is one,
    // since its enumerator would be the only allocation of the dispatch.
    public static bool IsIdentified(ClaimsPrincipal user)
    {
        if (user.Identities is not IReadOnlyList<ClaimsIdentity> identities)
        {
            return user.Identities.Any(identity => identity.IsAuthenticated);
        }
        for (var i = 0; i < identities.Count; i++)
        {
            if (identities[i].IsAuthenticated) return true;
        }
        return false;
    }
}
