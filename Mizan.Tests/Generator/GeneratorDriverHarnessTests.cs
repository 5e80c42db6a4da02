using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Generator;

[Category("Generator")]
public class GeneratorDriverHarnessTests
{
    private const string Source = TestCompilation.Usings + "public class Cards { [Client] public int Count() => 1; }";

    private static readonly ToyGenerator Toy = new(name =>
        $"internal static class {name}Text {{ public const string Name = \"{name}\"; }}");

    [Test]
    public async Task TextsComeByHintNameAndTheResultRuns()
    {
        var output = await new GeneratorDriverHarness(Toy).RunAsync(Source);
        Assert.That(output.Sources.Keys, Is.EqualTo(new[] { "Count.g.cs" }));
        using var compiled = output.Load();
        Assert.That(compiled.GetType("CountText").GetField("Name")!.GetRawConstantValue(), Is.EqualTo("Count"));
    }

    [TestCase("internal class T : Missing;", "CS0246", TestName = "ACompileErrorFails")]
    [TestCase("internal class T { private int unused; }", "CS0169", TestName = "AWarningFails")]
    [TestCase("#nullable enable\ninternal class T { public string Name { get; } }", "CS8618", TestName = "ANullableWarningFails")]
    [TestCase("#nullable enable\n/// <summary>&</summary>\ninternal class T;", "CS1570", TestName = "BrokenDocumentationFails")]
    [TestCase("public class T;", "CS1591", TestName = "APublicTypeWithoutDocumentationFails")]
    public void WhatAUserWouldSeeFailsUnlessAnnounced(string text, string id)
    {
        var generator = new ToyGenerator(_ => text);
        var failure = Assert.CatchAsync<AssertionException>(() => Isolated(new GeneratorDriverHarness(generator)));
        Assert.That(failure!.Message, Does.Contain(id).And.Contain(text.Split('\n')[^1]));
        Assert.That(() => Isolated(new GeneratorDriverHarness(generator) { Expected = [id] }), Throws.Nothing);
    }

    [Test]
    public void AnAnnouncedDiagnosticThatStaysAwayFails() =>
        Assert.CatchAsync<AssertionException>(() => Isolated(new GeneratorDriverHarness(Toy) { Expected = ["CS1000"] }));

    [Test]
    public void AnExceptionOfTheGeneratorFails() =>
        Assert.CatchAsync<AssertionException>(
            () => Isolated(
                new GeneratorDriverHarness(new ToyGenerator(_ => throw new InvalidOperationException())) { Expected = ["CS8785"] }));

    [Test]
    public async Task ALibraryIsAReferenceOfItsHost()
    {
        var library = await new GeneratorDriverHarness(Toy) { AssemblyName = "Library" }
            .RunAsync(TestCompilation.Usings + "public class Shelf { public static int Count() => 3; }");
        MetadataReference[] references = [CompiledAssembly.AsReference(library.Compilation)];
        var host = await new GeneratorDriverHarness(Toy) { References = references }
            .RunAsync("public class Host { public static int Count() => Shelf.Count(); }");
        using var compiled = host.Load();
        compiled.LoadReference(library.Compilation);
        Assert.That(compiled.GetType("Host").GetMethod("Count")!.Invoke(null, null), Is.EqualTo(3));
    }

    // Keeps an expected failure from counting as one of the test that expects it.
    private static async Task Isolated(GeneratorDriverHarness harness)
    {
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            await harness.RunAsync(Source);
        }
    }
}
