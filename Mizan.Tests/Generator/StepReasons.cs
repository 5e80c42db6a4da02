using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Generator;

/// <summary>Why each named step of a generator ran, or did not, after an edit.</summary>
internal sealed class StepReasons(GeneratorRunResult result)
{
    private readonly Dictionary<string, IncrementalStepRunReason[]> reasons = result.TrackedSteps
        .Concat(result.TrackedOutputSteps.Where(step => !result.TrackedSteps.ContainsKey(step.Key)))
        .ToDictionary(
            step => step.Key,
            step => step.Value.SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray(),
            StringComparer.Ordinal);

    /// <summary>The names of the steps that write source.</summary>
    public IReadOnlyList<string> OutputSteps { get; } = [.. result.TrackedOutputSteps.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The distinct reasons of a step, one for each of its outputs.</summary>
    public IReadOnlySet<IncrementalStepRunReason> this[string step] => Of(step).ToHashSet();

    /// <summary>The steps gave what they gave before the edit.</summary>
    public void AssertUntouched(params string[] steps)
    {
        foreach (var step in steps)
        {
            Assert.That(
                Of(step),
                Is.All.EqualTo(IncrementalStepRunReason.Cached).Or.EqualTo(IncrementalStepRunReason.Unchanged),
                $"Step '{step}' gave something else after the edit.\n{this}");
        }
    }

    /// <summary>The steps did not even run.</summary>
    public void AssertNotRun(params string[] steps)
    {
        foreach (var step in steps)
        {
            Assert.That(Of(step), Is.All.EqualTo(IncrementalStepRunReason.Cached), $"Step '{step}' ran again.\n{this}");
        }
    }

    /// <summary>The steps gave something new for the edit: without this, the two other assertions prove nothing.</summary>
    public void AssertTouched(params string[] steps)
    {
        foreach (var step in steps)
        {
            Assert.That(
                Of(step),
                Has.Some.EqualTo(IncrementalStepRunReason.Modified)
                    .Or.Some.EqualTo(IncrementalStepRunReason.New)
                    .Or.Some.EqualTo(IncrementalStepRunReason.Removed),
                $"Step '{step}' did not see the edit.\n{this}");
        }
    }

    public override string ToString() => string.Join('\n', reasons
        .OrderBy(step => step.Key, StringComparer.Ordinal)
        .Select(step => $"  {step.Key}: {string.Join(", ", step.Value)}"));

    // "All of nothing are cached" is true and worthless, so a step without outputs is an error of the test.
    private IncrementalStepRunReason[] Of(string step)
    {
        Assert.That(reasons, Does.ContainKey(step), $"There is no such step. Steps:\n{this}");
        Assert.That(reasons[step], Is.Not.Empty, $"Step '{step}' has no outputs.\n{this}");
        return reasons[step];
    }
}
