namespace Mizan;

/// <summary>What went wrong, in the words of the wire.</summary>
public enum MizanErrorCode
{
    /// <summary><c>BAD_REQUEST</c>: the request is not what the protocol asks for.</summary>
    BadRequest,

    /// <summary><c>UNAUTHORIZED</c>: an identity is needed.</summary>
    Unauthorized,

    /// <summary><c>FORBIDDEN</c>: the identity is not enough.</summary>
    Forbidden,

    /// <summary><c>NOT_FOUND</c>: no such function, context or thing.</summary>
    NotFound,

    /// <summary><c>CONFLICT</c>: the request contradicts the present state.</summary>
    Conflict,

    /// <summary><c>VALIDATION_ERROR</c>: arguments are missing, of the wrong type, or out of bounds.</summary>
    ValidationError,

    /// <summary><c>NOT_IMPLEMENTED</c>: the function does not do this yet.</summary>
    NotImplemented,

    /// <summary><c>INTERNAL_ERROR</c>: the function failed; nothing more is said.</summary>
    InternalError,
}
