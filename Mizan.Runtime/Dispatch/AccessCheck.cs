using System.Security.Claims;
using Mizan.Registry;

namespace Mizan.Dispatch;

/// <summary>Whether a caller may call a function, judged before its arguments are looked at.</summary>
/// <param name="options">Name the roles.</param>
internal sealed class AccessCheck(MizanOptions options)
{
    /// <summary>The answer to a name that nothing has, or that the caller may not know about.</summary>
    public static MizanError Unknown() => MizanError.NotFound("There is no such function or context.");

    public MizanError? Judge(MizanRequest request, FunctionDeclaration declaration)
    {
        if (declaration is { Private: false, Auth: Auth.None }) return null;
        var user = request.User;
        if (!IsIdentified(user)) return declaration.Private ? Unknown() : MizanError.Unauthorized("Sign in first.");
        return !declaration.Private && IsEnough(user, declaration.Auth) ? null : MizanError.Forbidden("You may not do this.");
    }

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
    private static bool IsIdentified(ClaimsPrincipal user)
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
