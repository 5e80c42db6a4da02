using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;

namespace Mizan;

/// <summary>Makes and judges the tokens that clients send as <c>X-Mizan-Token</c>.</summary>
public interface IMizanTokens
{
    /// <summary>Makes a token for somebody who has signed in.</summary>
    /// <param name="user">
    /// The user: a claim <see cref="ClaimTypes.NameIdentifier"/> or <c>sub</c>, perhaps the roles <c>staff</c> and
    /// <c>superuser</c>, and claims for the permissions.
    /// </param>
    /// <returns>The token.</returns>
    /// <exception cref="InvalidOperationException">Nobody signed in, or by a token, or without a claim that says who it is.</exception>
    MizanToken Create(ClaimsPrincipal user);

    /// <summary>Makes a token.</summary>
    /// <param name="subject">The user's id.</param>
    /// <param name="staff">Whether the user is in the role <c>staff</c>.</param>
    /// <param name="superuser">Whether the user is in the role <c>superuser</c>.</param>
    /// <param name="permissions">The user's permissions, in any order. The token holds a digest of them, not their names.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ArgumentException">The id is empty, too long or no Unicode, or a permission contains a line feed.</exception>
    MizanToken Create(string subject, bool staff = false, bool superuser = false, IEnumerable<string>? permissions = null);

    /// <summary>Judges a token.</summary>
    /// <param name="token">What a client sent.</param>
    /// <param name="user">Whom it names, when it is valid.</param>
    /// <param name="refusal">Why it is not valid.</param>
    /// <returns>Whether it is valid.</returns>
    bool TryValidate(string? token, [NotNullWhen(true)] out ClaimsPrincipal? user, out MizanTokenRefusal refusal);
}
