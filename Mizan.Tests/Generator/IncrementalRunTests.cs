using Microsoft.CodeAnalysis;
using NUnit.Framework.Internal;

namespace Mizan.Tests.Generator;

[Category("Generator")]
public class IncrementalRunTests
{
    private const string Cards = TestCompilation.Usings + "public class Cards { [Client] public int Count() => 1; }";
    private const string Other = "public class Other;";
    private const string OutputStep = "SourceOutput";

    private static IncrementalRun NewRun() => new(new ToyGenerator(name => $"// {name}"), Cards, Other);

    [Test]
    public void AnEditElsewhereTouchesNothing()
    {
        var steps = NewRun().Edit(Cards, "public class Other { }");
        steps.AssertUntouched(ToyGenerator.Step);
        steps.AssertNotRun(OutputStep);
    }

    [Test]
    public void AnEditOfTheNameTouchesTheStepsAndTheText()
    {
        var run = NewRun();
        var steps = run.Edit(Cards.Replace("Count", "Total", StringComparison.Ordinal), Other);
        steps.AssertTouched(ToyGenerator.Step, OutputStep);
        Assert.That(run.Sources.Keys, Is.EqualTo(new[] { "Total.g.cs" }));
        Assert.That(steps[ToyGenerator.Step], Does.Contain(IncrementalStepRunReason.Modified));
        Assert.That(steps.OutputSteps, Is.EqualTo(new[] { OutputStep }));
    }

    [Test]
    public void SourcesCanBeAddedAndRemoved()
    {
        var run = NewRun();
        run.Edit(Cards, Other, TestCompilation.Usings + "public class More { [Client] public int Some() => 1; }")
            .AssertTouched(ToyGenerator.Step);
        Assert.That(run.Sources, Has.Count.EqualTo(2));
        run.Edit(Cards).AssertTouched(ToyGenerator.Step);
        Assert.That(run.Sources, Has.Count.EqualTo(1));
    }

    [Test]
    public void EachAssertionCanFail()
    {
        var untouched = NewRun().Edit(Cards, "public class Other { }");
        var touched = NewRun().Edit(Cards.Replace("Count", "Total", StringComparison.Ordinal), Other);
        using (new TestExecutionContext.IsolatedContext())
        {
            Assert.Catch<AssertionException>(() => untouched.AssertTouched(ToyGenerator.Step));
            Assert.Catch<AssertionException>(() => touched.AssertUntouched(ToyGenerator.Step));
            Assert.Catch<AssertionException>(() => touched.AssertNotRun(OutputStep));
            Assert.Catch<AssertionException>(() => touched.AssertUntouched("NoSuchStep"));
        }
    }

    [Test]
    public void AStepWithoutOutputsIsNotTakenForAnUntouchedOne()
    {
        var steps = new IncrementalRun(new ToyGenerator(name => name), Other).Edit(Other);
        using (new TestExecutionContext.IsolatedContext())
        {
            Assert.Catch<AssertionException>(() => steps.AssertUntouched(ToyGenerator.Step));
        }
    }
}
