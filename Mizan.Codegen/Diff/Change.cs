namespace Mizan.Codegen.Diff;

/// <summary>One change between two descriptions.</summary>
/// <param name="Judgement">What it means to deployed clients.</param>
/// <param name="Rule">Which kind of change it is.</param>
/// <param name="Subject">What changed.</param>
/// <param name="Member">The argument, field, variant, parameter or target that changed; <see langword="null"/> for the whole.</param>
/// <param name="Text">What happened and what follows, as one sentence.</param>
internal sealed record Change(Judgement Judgement, Rule Rule, Subject Subject, string? Member, string Text);
