namespace Mizan.Codegen.Diff;

/// <summary>Why a change breaks, by the direction in which the value travels.</summary>
/// <param name="Input">Why it breaks clients that send the value; <see langword="null"/> when it does not.</param>
/// <param name="Output">Why it breaks clients that get the value; <see langword="null"/> when it does not.</param>
/// <param name="Otherwise">Why it is compatible where neither applies.</param>
internal sealed record Reasons(string? Input, string? Output, string Otherwise)
{
    /// <summary>What follows for values that travel in these directions.</summary>
    public (Judgement Judgement, string Reason) For(Direction direction)
    {
        if (direction == Direction.None) return (Judgement.Compatible, "no deployed client uses it");
        var input = direction.HasFlag(Direction.Input) ? Input : null;
        var output = direction.HasFlag(Direction.Output) ? Output : null;
        if (input is null && output is null) return (Judgement.Compatible, Otherwise);
        return (Judgement.Breaking, input is null || output is null || input == output ? input ?? output! : $"{input}, and {output}");
    }
}
