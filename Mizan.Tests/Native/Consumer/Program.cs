using System.Globalization;
using System.Security.Claims;
using Consumer;
using Microsoft.AspNetCore.Authentication.Cookies;
using Mizan;

var builder = WebApplication.CreateSlimBuilder(args);
var settings = builder.Configuration;
// The protocol's own limits are what is tried, so the server's narrower one makes room.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = 64 << 10);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddMizan();
builder.Services.AddSingleton<RunCounter>();
builder.Services.ConfigureMizan(settings.GetSection("Mizan"));
if (settings["now"] is { } now)
{
    builder.Services.AddSingleton<TimeProvider>(new FixedTime(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
}
var hasIdentity = settings["identity"] is not null;
if (hasIdentity)
{
    builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
    builder.Services.AddMizanCsrf(options => options.AllowedOrigins.Add("https://app.example"));
    builder.Services.AddMizanTokens(TokenSettings.Apply);
}

var app = builder.Build();
if (hasIdentity) app.UseAuthentication();
app.Use((context, next) =>
{
    if (context.Request.Headers.TryGetValue("X-Test-Roles", out var roles))
    {
        context.User = new(new ClaimsIdentity(roles.ToString().Split(',').Select(role => new Claim(ClaimTypes.Role, role)), "test"));
    }
    return next(context);
});
app.MapGet("/runs", context => context.Response.WriteAsync($"{context.RequestServices.GetRequiredService<RunCounter>().Count}"));
app.MapMizan("/api/mizan");
await app.RunAsync();
