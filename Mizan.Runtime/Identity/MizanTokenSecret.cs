namespace Mizan;

/// <summary>A secret that tokens are signed with, and the name under which tokens refer to it.</summary>
public sealed class MizanTokenSecret
{
    private readonly byte[]? bytes;

    /// <summary>A secret that is at hand as bytes.</summary>
    /// <param name="id">Its name, which tokens carry in the open.</param>
    /// <param name="secret">At least 32 bytes that nobody can guess.</param>
    public MizanTokenSecret(string id, ReadOnlySpan<byte> secret)
    {
        Id = id;
        bytes = secret.ToArray();
    }

    /// <summary>A secret as configuration holds it. What is wrong with the text is said when the server starts.</summary>
    /// <param name="id">Its name, which tokens carry in the open.</param>
    /// <param name="base64">At least 32 bytes that nobody can guess, as base64: <c>openssl rand -base64 32</c> makes one.</param>
    public MizanTokenSecret(string id, string? base64)
    {
        Id = id;
        var decoded = new byte[base64?.Length ?? 0];
        if (base64 is not null && Convert.TryFromBase64String(base64, decoded, out var length)) bytes = decoded[..length];
    }

    /// <summary>The secret's name.</summary>
    public string Id { get; }

    /// <summary>The secret; nothing when its text was not base64.</summary>
    internal byte[]? Bytes => bytes;

    /// <summary>The secret's name, and not the secret.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Id;
}
