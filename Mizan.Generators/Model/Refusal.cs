namespace Mizan.Generators.Model;

/// <summary>A function that is not served.</summary>
/// <param name="Function">What the project's author calls it.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record Refusal(string Function, EquatableArray<Problem> Problems);
