using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mizan.Tests.Generator;

/// <summary>One generator driver that lives through edits, as it does while a user types.</summary>
internal sealed class IncrementalRun
{
    private CSharpCompilation compilation;
    private GeneratorDriver driver;

    public IncrementalRun(IIncrementalGenerator generator, params string[] sources)
    {
        compilation = TestCompilation.Create(sources);
        driver = GeneratorDriverHarness.CreateDriver(generator).RunGenerators(compilation);
        AssertNoException();
    }

    /// <summary>The generated texts by hint name, after the last edit.</summary>
    public IReadOnlyDictionary<string, string> Sources => driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(
        source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>What the generator reports, after the last edit.</summary>
    public IEnumerable<string> Diagnostics => driver.GetRunResult().Diagnostics.Select(diagnostic => diagnostic.ToString());

    /// <summary>
    /// Puts other texts in the place of the sources, in the same order. Equal texts stay the same tree and others are
    /// parsed as a change, since that is what an editor does.
    /// </summary>
    public StepReasons Edit(params string[] sources)
    {
        var trees = compilation.SyntaxTrees;
        for (var i = 0; i < Math.Max(sources.Length, trees.Length); i++)
        {
            compilation = i >= sources.Length ? compilation.RemoveSyntaxTrees(trees[i])
                : i >= trees.Length ? compilation.AddSyntaxTrees(TestCompilation.Parse(sources[i], i))
                : trees[i].ToString() == sources[i] ? compilation
                : compilation.ReplaceSyntaxTree(trees[i], Changed(trees[i], sources[i]));
        }
        return RunAgain();
    }

    /// <summary>Adds a reference, as a project does when it is given a package.</summary>
    public StepReasons AddReference(MetadataReference reference)
    {
        compilation = compilation.AddReferences(reference);
        return RunAgain();
    }

    private static SyntaxTree Changed(SyntaxTree tree, string source)
    {
        var before = tree.GetText();
        var after = SourceText.From(source, before.Encoding);
        return tree.WithChangedText(before.WithChanges(after.GetTextChanges(before)));
    }

    private StepReasons RunAgain()
    {
        driver = driver.RunGenerators(compilation);
        AssertNoException();
        return new StepReasons(driver.GetRunResult().Results.Single());
    }

    private void AssertNoException() =>
        Assert.That(driver.GetRunResult().Results.Single().Exception, Is.Null, "The generator threw.");
}
