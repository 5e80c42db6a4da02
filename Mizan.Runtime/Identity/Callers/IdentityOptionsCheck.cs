using Microsoft.Extensions.Options;

namespace Mizan.Identity.Callers;

/// <summary>Refuses, when the server starts, origins that no browser would send.</summary>
internal sealed class IdentityOptionsCheck : IValidateOptions<MizanIdentityOptions>
{
    public ValidateOptionsResult Validate(string? name, MizanIdentityOptions options)
    {
        List<string> problems = [];
        foreach (var origin in options.AllowedOrigins)
        {
            if (Canonical(origin) != origin)
            {
                problems.Add($"MizanIdentityOptions.AllowedOrigins has '{origin}': an origin is written like 'https://app.example', "
                    + "in lower case, without a path, a slash at the end, or the port that the scheme has anyway.");
            }
        }
        if (options.BearerSchemes.Any(string.IsNullOrEmpty)) problems.Add("MizanIdentityOptions.BearerSchemes has an empty name.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? Canonical(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri)) return null;
        // The international form of a host drops the brackets that stand around an address.
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return uri.IsDefaultPort ? $"{uri.Scheme}://{host}" : $"{uri.Scheme}://{host}:{uri.Port}";
    }
}
