using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Board.People;

/// <summary>The cookie that says who is signed in.</summary>
internal static class BoardCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string StaffRole = "staff";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "board_session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
    }

    public static ClaimsPrincipal Principal(CurrentUser user)
    {
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(ClaimTypes.Name, user.Name));
        if (user.IsStaff) identity.AddClaim(new(ClaimTypes.Role, StaffRole));
        return new(identity);
    }
}
