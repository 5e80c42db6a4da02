using Mizan.Limits;

namespace Mizan;

/// <summary>
/// An error that the client is meant to see. Thrown by a function it becomes the answer; any other exception becomes
/// <see cref="MizanErrorCode.InternalError"/> with a fixed message.
/// </summary>
public sealed class MizanError : Exception
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoFields =
        new Dictionary<string, IReadOnlyList<string>>();

    private static readonly IReadOnlyDictionary<string, string> NoDetails = new Dictionary<string, string>();

    /// <summary>An error with a code and a message.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">A sentence for the client.</param>
    public MizanError(MizanErrorCode code, string message)
        : base(message) => Code = code;

    /// <summary>The code that the client branches on.</summary>
    public MizanErrorCode Code { get; }

    /// <summary>The offending fields by wire name or path; empty unless the code is a validation error.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = NoFields;

    /// <summary>Further facts for the client, by name.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = NoDetails;

    /// <summary>What outside the function ended it, if anything did.</summary>
    internal Interruption Interruption { get; init; }

    /// <summary>An HTTP status more exact than that of the code.</summary>
    internal int? Status { get; init; }

    /// <summary>The request is not what the protocol asks for.</summary>
    /// <param name="message">A sentence for the client.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError BadRequest(string message) => new(MizanErrorCode.BadRequest, message);

    /// <summary>One argument is not acceptable.</summary>
    /// <param name="field">The argument's wire name.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError Validation(string field, string message) =>
        Validation(new Dictionary<string, IReadOnlyList<string>> { [field] = [message] });

    /// <summary>Several arguments are not acceptable.</summary>
    /// <param name="fields">What is wrong, by wire name.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError Validation(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) =>
        new(MizanErrorCode.ValidationError, "Some arguments are not valid.") { Fields = fields };

    /// <summary>The caller has to identify itself first.</summary>
    /// <param name="message">A sentence for the client.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError Unauthorized(string message) => new(MizanErrorCode.Unauthorized, message);

    /// <summary>The caller may not do this.</summary>
    /// <param name="message">A sentence for the client.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError Forbidden(string message) => new(MizanErrorCode.Forbidden, message);

    /// <summary>What was asked for does not exist.</summary>
    /// <param name="message">A sentence for the client.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError NotFound(string message) => new(MizanErrorCode.NotFound, message);

    /// <summary>The request contradicts the present state.</summary>
    /// <param name="message">A sentence for the client.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError Conflict(string message) => new(MizanErrorCode.Conflict, message);

    /// <summary>The function does not do this yet.</summary>
    /// <param name="message">A sentence for the client.</param>
    /// <returns>The error to throw.</returns>
    public static MizanError NotImplemented(string message) => new(MizanErrorCode.NotImplemented, message);
}
