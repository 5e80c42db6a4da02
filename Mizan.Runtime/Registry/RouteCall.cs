using Microsoft.AspNetCore.Http;
using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>One request to a function with a route: where its arguments are, and what came of it.</summary>
/// <param name="path">The values of the route.</param>
/// <param name="query">The query string.</param>
internal sealed class RouteCall(TextFields path, string? query)
{
    private static readonly byte[] Empty = "{}"u8.ToArray();

    public TextFields Path => path;

    public string? Query => query;

    /// <summary>The fields of the body, where it is a form.</summary>
    public TextFields? Form { get; set; }

    /// <summary>The body, where it is no form; an empty object where there is none.</summary>
    public ReadOnlyMemory<byte> Json { get; set; } = Empty;

    /// <summary>What the function answers with, once it has run.</summary>
    public IResult? Result { get; set; }
}
