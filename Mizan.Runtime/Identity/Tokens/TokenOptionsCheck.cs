using System.Buffers;
using Microsoft.Extensions.Options;
using Mizan.Identity.Secrets;

namespace Mizan.Identity.Tokens;

/// <summary>Refuses, when the server starts, options with which tokens would be worth nothing.</summary>
/// <param name="purposes">Knows the secrets of other purposes.</param>
internal sealed class TokenOptionsCheck(SecretPurposes purposes) : IValidateOptions<MizanTokenOptions>
{
    private const int MinSecretLength = 32;
    private const int MaxIdLength = 64;
    private const string Purpose = "tokens (MizanTokenOptions.Secrets)";

    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromMinutes(5);

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public ValidateOptionsResult Validate(string? name, MizanTokenOptions options)
    {
        List<string> problems = [];
        CheckSecrets(options.Secrets, problems);
        if (options.Lifetime < TimeSpan.FromSeconds(1) || options.Lifetime > MaxLifetime)
        {
            problems.Add($"MizanTokenOptions.Lifetime is {options.Lifetime}: it must be from 1 second to 1 day.");
        }
        if (options.ClockSkew < TimeSpan.Zero || options.ClockSkew > MaxClockSkew)
        {
            problems.Add($"MizanTokenOptions.ClockSkew is {options.ClockSkew}: it must be from 0 to 5 minutes.");
        }
        if (options.Issuer is "") problems.Add("MizanTokenOptions.Issuer is empty: leave it out, or name the issuer.");
        if (options.Audience is "") problems.Add("MizanTokenOptions.Audience is empty: leave it out, or name the audience.");
        if (string.IsNullOrEmpty(options.PermissionClaimType)) problems.Add("MizanTokenOptions.PermissionClaimType is empty.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private void CheckSecrets(IList<MizanTokenSecret> secrets, List<string> problems)
    {
        if (secrets.Count == 0) problems.Add("MizanTokenOptions.Secrets is empty: tokens need a secret.");
        for (var i = 0; i < secrets.Count; i++)
        {
            var problem = CheckId(secrets, i) ?? CheckBytes(secrets, i);
            if (problem is not null) problems.Add($"MizanTokenOptions.Secrets[{i}]{problem}");
        }
    }

    private static string? CheckId(IList<MizanTokenSecret> secrets, int index)
    {
        if (secrets[index] is not { } secret) return " is null.";
        if (secret.Id is not { Length: > 0 and <= MaxIdLength } id || id.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            return $".Id must have 1 to {MaxIdLength} characters out of letters, digits, '-', '_' and '.'.";
        }
        return secrets.Take(index).Any(other => other?.Id == id) ? $".Id is '{id}', as is another's: ids must differ." : null;
    }

    private string? CheckBytes(IList<MizanTokenSecret> secrets, int index)
    {
        var id = secrets[index].Id;
        if (secrets[index].Bytes is not { } bytes) return $" ('{id}') has no value, or one that is not base64.";
        if (bytes.Length < MinSecretLength) return $" ('{id}') has {bytes.Length} bytes: at least {MinSecretLength} are needed.";
        if (secrets.Take(index).Any(other => other?.Bytes is { } known && known.AsSpan().SequenceEqual(bytes)))
        {
            return $" ('{id}') is the same secret as another one: a new id needs a new secret.";
        }
        var owner = purposes.Claim(bytes, Purpose);
        return owner is null ? null : $" ('{id}') is shared with {owner}: each purpose needs a secret of its own.";
    }
}
