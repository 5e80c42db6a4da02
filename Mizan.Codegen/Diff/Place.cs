namespace Mizan.Codegen.Diff;

/// <summary>Where a type is used.</summary>
/// <param name="Subject">The function, context or type that uses it.</param>
/// <param name="Member">The argument or field; <see langword="null"/> for a result.</param>
/// <param name="Noun">What the text calls it.</param>
internal sealed record Place(Subject Subject, string? Member, string Noun)
{
    public Place Elements => this with { Noun = Noun.StartsWith("an element", StringComparison.Ordinal) ? Noun : $"an element of {Noun}" };
}
