namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>A source with mistakes of one rule, and the same source when all of them are mended in one way.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Name">What the case shows.</param>
/// <param name="Key">Which of the ways.</param>
/// <param name="Before">The source.</param>
/// <param name="After">The source afterwards.</param>
internal sealed record FixCase(string Id, string Name, string Key, string Before, string After);
