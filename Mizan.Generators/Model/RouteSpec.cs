namespace Mizan.Generators.Model;

/// <summary>The endpoint that a function is by itself.</summary>
/// <param name="Template">The route template.</param>
/// <param name="Methods">The HTTP methods, sorted.</param>
/// <param name="Body">The name of the member of <c>Mizan.Registry.RouteBody</c>.</param>
/// <param name="Shape">The template without the names of its values: of two with one shape and one method no request could choose.</param>
/// <param name="MustAwait">Whether the result comes in a task of a type of its own, which is no task of the interface.</param>
internal sealed record RouteSpec(string Template, EquatableArray<string> Methods, string Body, string Shape, bool MustAwait);
