using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Mizan;

namespace Consumer;

[Context("me")]
public sealed class MeContext;

public partial class People(RunCounter runs)
{
    private const string Cookies = "Cookies";

    /// <summary>Whom the server takes the caller for.</summary>
    [Client(Auth = Auth.None)]
    public partial string Who(MizanRequest request, string text) => Name(request);

    [Client(Context = typeof(MeContext), Cache = Cache.Never)]
    public partial string MyName(MizanRequest request, int id) => Name(request);

    /// <summary>Signs in under an id, with roles behind plus signs.</summary>
    [Client(Auth = Auth.None)]
    public static async partial Task<string> SignIn(MizanRequest request, string text)
    {
        var parts = text.Split('+');
        var roles = parts.Skip(1).Select(role => new Claim(ClaimTypes.Role, role));
        Claim[] claims = [new(ClaimTypes.NameIdentifier, parts[0]), .. roles];
        await request.HttpContext!.SignInAsync(Cookies, new(new ClaimsIdentity(claims, Cookies)));
        return text;
    }

    [Client(Auth = Auth.None)]
    public static async partial Task<string> SignOut(MizanRequest request, string text)
    {
        await request.HttpContext!.SignOutAsync(Cookies);
        return text;
    }

    // What functions are told and what the platform knows has to be one identity.
    private string Name(MizanRequest request)
    {
        runs.Add();
        var user = request.User;
        if (!ReferenceEquals(user, request.HttpContext!.User)) throw new InvalidOperationException("There are two callers.");
        if (user.Identity is not { IsAuthenticated: true } identity) return "nobody";
        var roles = user.FindAll(ClaimTypes.Role).Select(role => "+" + role.Value);
        return $"{identity.AuthenticationType}:{user.FindFirstValue(ClaimTypes.NameIdentifier)}{string.Concat(roles)}";
    }
}
