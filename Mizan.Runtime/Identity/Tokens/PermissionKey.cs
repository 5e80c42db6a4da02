using System.Security.Cryptography;

namespace Mizan.Identity.Tokens;

/// <summary>A digest of a user's permissions: another set of permissions is seen as another key.</summary>
internal static class PermissionKey
{
    public const int Length = 16;

    private const char Separator = '\n';

    /// <summary>The key of a set of permissions.</summary>
    /// <param name="permissions">The permissions, in any order.</param>
    /// <returns>16 hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">A permission contains a line feed, or is no Unicode.</exception>
    public static string Of(IEnumerable<string> permissions)
    {
        var sorted = permissions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (Array.Exists(sorted, permission => permission.Contains(Separator)))
        {
            throw new ArgumentException("A permission contains a line feed, so that it could pass for two.", nameof(permissions));
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(StrictUtf8.Encoding.GetBytes(string.Join(Separator, sorted)), hash);
        return Convert.ToHexStringLower(hash[..(Length / 2)]);
    }
}
