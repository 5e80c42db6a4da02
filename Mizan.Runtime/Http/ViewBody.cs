using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Mizan.Http.Multipart;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Http;

/// <summary>What a function with a route takes as its body, and what that is by its media type.</summary>
internal static class ViewBody
{
    /// <summary>Whether a body of the request's media type is taken.</summary>
    public static bool IsAccepted(HttpRequest request, RouteBody body)
    {
        var type = request.Headers.ContentType;
        if (!MediaType.IsPlain(request.Headers.ContentEncoding)) return false;
        if (type.Count == 0) return body == RouteBody.Raw || !MayHaveBody(request);
        return body switch
        {
            RouteBody.Raw => type.Count == 1,
            RouteBody.Json => MediaType.IsJson(type),
            _ => MediaType.IsJson(type) || MediaType.IsUrlEncoded(type) || IsMultipart(type, out _),
        };
    }

    /// <summary>What to say to a body that is not taken.</summary>
    public static string Expected(RouteBody body) => body switch
    {
        RouteBody.Raw => "The body must have one media type, and not be compressed.",
        RouteBody.Json => "The body must be application/json in UTF-8, not compressed.",
        _ => "The body must be a form or application/json in UTF-8, not compressed.",
    };

    /// <summary>Takes a body apart as far as its media type says how.</summary>
    /// <returns>What is wrong with it, or <see langword="null"/>.</returns>
    public static MizanError? Read(HttpRequest request, ReadOnlyMemory<byte> body, RouteBody expected, RouteCall call)
    {
        if (body.IsEmpty) return null;
        var type = request.Headers.ContentType;
        TextFields? form = null;
        var problem =
            MediaType.IsUrlEncoded(type) ? UrlEncodedForm.Read(body.Span, out form)
            : IsMultipart(type, out var boundary) ? MultipartForm.Read(body.Span, boundary, out form)
            : null;
        if (problem is null) call.Form = form;
        // A form that nobody takes an argument from may still hold the token of the session.
        if (expected == RouteBody.Raw) return null;
        return form is null ? ReadJson(body, call) : problem;
    }

    private static bool IsMultipart(StringValues type, [NotNullWhen(true)] out string? boundary)
    {
        boundary = null;
        return type.Count == 1 && Boundary.TryRead(type, out boundary);
    }

    private static bool MayHaveBody(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    private static MizanError? ReadJson(ReadOnlyMemory<byte> body, RouteCall call)
    {
        try
        {
            StrictText.ThrowIfInvalid(body.Span);
            call.Json = body;
            return null;
        }
        catch (JsonException)
        {
            return MizanError.BadRequest("The body is malformed JSON, or no Unicode.");
        }
    }
}
