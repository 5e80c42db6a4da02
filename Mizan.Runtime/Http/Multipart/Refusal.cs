using Microsoft.AspNetCore.Http;

namespace Mizan.Http.Multipart;

/// <summary>What the sender of a multipart body is told that is not read.</summary>
internal static class Refusal
{
    public static MizanError Of(int status, string message) => new(MizanErrorCode.BadRequest, message) { Status = status };

    public static MizanError TooLarge(string message) => Of(StatusCodes.Status413PayloadTooLarge, message);

    public static MizanError TooSlow() => Of(StatusCodes.Status408RequestTimeout, "The body took too long to arrive.");

    public static MizanError Malformed(string message) => MizanError.BadRequest("The multipart body is malformed: " + message);
}
