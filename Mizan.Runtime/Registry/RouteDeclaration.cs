namespace Mizan.Registry;

/// <summary>Where a function is an ordinary endpoint.</summary>
/// <param name="Template">The route template: <c>/profile/{user_id}/</c>.</param>
/// <param name="Body">What it takes from the body.</param>
/// <param name="Methods">The HTTP methods, sorted.</param>
public sealed record RouteDeclaration(string Template, RouteBody Body, params IReadOnlyList<string> Methods);
