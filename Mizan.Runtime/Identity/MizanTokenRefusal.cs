namespace Mizan;

/// <summary>Why a token is not accepted. For logs: a client is told no more than that its token is not valid.</summary>
public enum MizanTokenRefusal
{
    /// <summary>Nothing is wrong with it.</summary>
    None,

    /// <summary>It is longer than 8 KiB.</summary>
    TooLong,

    /// <summary>It is not three parts in strict base64url, or a part is not the JSON object that it has to be.</summary>
    Malformed,

    /// <summary>Its header names another algorithm, says something that is not understood, or says something twice.</summary>
    Header,

    /// <summary>It is signed with a secret that is not, or no longer, configured.</summary>
    UnknownSecret,

    /// <summary>The signature does not fit.</summary>
    Signature,

    /// <summary>A claim is missing, has the wrong type, is unknown, or is there twice.</summary>
    Claims,

    /// <summary>It comes from another issuer.</summary>
    Issuer,

    /// <summary>It is meant for another audience.</summary>
    Audience,

    /// <summary>It is not valid yet.</summary>
    TooEarly,

    /// <summary>It is not valid any more.</summary>
    Expired,
}
