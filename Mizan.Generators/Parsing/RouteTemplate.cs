using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>A value in a route template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constraint">What it has to look like for the route to match, or null.</param>
/// <param name="IsOptional">Whether the path may end before it.</param>
/// <param name="IsCatchAll">Whether it takes the rest of the path.</param>
internal sealed record RouteValue(string Name, string? Constraint, bool IsOptional, bool IsCatchAll);

/// <summary>A route template that was understood.</summary>
/// <param name="Values">Its values, in order.</param>
/// <param name="Shape">See <see cref="RouteSpec"/>.</param>
internal sealed record RouteTemplate(IReadOnlyList<RouteValue> Values, string Shape);
