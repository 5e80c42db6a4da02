using System.Globalization;
using System.Text.RegularExpressions;
using Mizan.ClientTargets;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;
using Mizan.Generators.Model;
using Mizan.Tests.Describing;
using Mizan.Tests.Packages;
using Mizan.Tests.Validation;

namespace Mizan.Tests.ClientTargets;

/// <summary>What clients look like. That they compile, and what they do, is proved where they run: clients/test.</summary>
internal sealed class ClientFixtureTests
{
    private const string Constructs = "constructs";

    [TestCase("board", "react")]
    [TestCase(Constructs, "react")]
    [TestCase("library", "react")]
    [TestCase("validation", "typescript")]
    public void TheClientIsTheOneThatWasReviewed(string fixture, string target) => new ClientFixture(fixture).Verify(target);

    [Test]
    [Category("Generator")]
    public async Task TheClientForValidationKnowsEveryGroupOfTheConformanceFile()
    {
        var described = await Described.RunAsync("Validation", [], ConformanceGroup.Source(ConformanceGroup.ReadAll(), withReads: false));
        new ClientFixture("validation").VerifyDescription(described.Text);
    }

    [Test]
    [Category("Generator")]
    public async Task TheClientOfTheGuideIsThatOfTheQuickStart()
    {
        var program = QuickStart.Program;
        var declarations = program[program.IndexOf("[Context(", StringComparison.Ordinal)..];
        var described = await Described.RunAsync("Hello", [], "using System.Collections.Concurrent;\n" + declarations);
        new ClientFixture("library").VerifyDescription(described.Text);
    }

    [Test]
    public void TheDocumentOfConstructsUsesEveryWordOfTheVocabulary()
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        Collect(KdlReader.Read(File.ReadAllBytes(new ClientFixture(Constructs).DescriptionFile)).Nodes, words);
        IrNodeShape[] shapes =
        [
            IrNodeShape.Enum, IrNodeShape.Variant, IrNodeShape.Struct, IrNodeShape.Field, IrNodeShape.Item, IrNodeShape.Union,
            IrNodeShape.Case, IrNodeShape.Context, IrNodeShape.Param, IrNodeShape.Function, IrNodeShape.Affects, IrNodeShape.Merge,
        ];
        Assert.That(shapes.SelectMany(shape => shape.Properties.Concat(shape.Children)).Distinct(), Is.SubsetOf(words));
    }

    [Test]
    public void NothingIsOfTypeAnyAndNoLineIsTooLong()
    {
        foreach (var file in new ClientFixture(Constructs).Generate("react"))
        {
            Assert.That(Regex.Matches(file.Text, @"[:<|&(] ?any\b|\bas any\b"), Is.Empty, file.Name);
            var longest = file.Text.Split('\n').Where(line => !line.Contains("/**", StringComparison.Ordinal)).Max(line => line.Length);
            Assert.That(longest, Is.LessThanOrEqualTo(120), file.Name);
        }
    }

    [Test]
    public void NeitherTheCultureNorTheOrderOfTheDescriptionShows()
    {
        var fixture = new ClientFixture(Constructs);
        var first = fixture.Generate("react");
        var nodes = KdlReader.Read(File.ReadAllBytes(fixture.DescriptionFile)).Nodes;
        var turned = IrReader.Read(new KdlDocument(nodes.Take(1).Concat(nodes.Skip(1).Reverse()).ToEquatableArray()));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.That(ClientTargetList.Find("react")!.Generate(turned), Is.EqualTo(first));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public void AServerWithoutFunctionsHasAClientThatIsAModule()
    {
        var empty = new IrDocument { Project = "empty" };
        var files = ClientTargetList.Find("typescript")!.Generate(empty);
        Assert.That(files.Select(file => file.Text), Has.All.EndsWith("\nexport {};\n"));
    }

    private static void Collect(IEnumerable<KdlNode> nodes, SortedSet<string> words)
    {
        foreach (var node in nodes)
        {
            words.Add(node.Name);
            words.UnionWith(node.Properties.Select(property => property.Name));
            Collect(node.Children, words);
        }
    }
}
