using System.Globalization;
using System.Xml.Linq;
using Mizan.Codegen.Graph;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Tests.Codegen.Graph;

internal sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static IEnumerable<TestCaseData> Graphs() =>
        from functions in new[] { 0, 1, 5, 20, 50, 60 }
        from seed in Enumerable.Range(0, functions < 2 ? 1 : 12)
        select new TestCaseData(seed, functions).SetName($"{functions} functions, number {seed}");

    [TestCaseSource(nameof(Graphs))]
    public void NoTextOverlapsAnotherOrIsCutOff(int seed, int functions)
    {
        var picture = XDocument.Parse(Draw(RandomDocument.Create(seed, functions))).Root!;
        var texts = picture.Elements(Svg + "text").Select(text => (text.Value, Area: AreaOf(text))).ToArray();
        Assert.That(texts, Is.Not.Empty);
        var page = new Area(0, 0, Number(picture, "width"), Number(picture, "height"));
        for (var i = 0; i < texts.Length; i++)
        {
            var area = texts[i].Area;
            Assert.That(area.X >= page.X && area.Right <= page.Right && area.Y >= page.Y && area.Bottom <= page.Bottom, texts[i].Value);
            for (var j = i + 1; j < texts.Length; j++)
            {
                Assert.That(area.Overlaps(texts[j].Area), Is.False, $"{texts[i]} and {texts[j]}");
            }
        }
    }

    [TestCaseSource(nameof(Graphs))]
    public void NoBoxOverlapsAnotherOrTheLabelOfAnEdge(int seed, int functions)
    {
        var picture = GraphLayout.Place(GraphBuilder.Build(RandomDocument.Create(seed, functions)));
        for (var i = 0; i < picture.Boxes.Count; i++)
        {
            var box = picture.Boxes[i].Area;
            foreach (var other in picture.Boxes.Skip(i + 1))
            {
                Assert.That(box.Overlaps(other.Area), Is.False, $"{picture.Boxes[i]} and {other}");
            }
            foreach (var label in picture.Labels.Where(label => box.Overlaps(label.Area)))
            {
                Assert.That(
                    label.Area.X >= box.X && label.Area.Right <= box.Right && label.Area.Y >= box.Y && label.Area.Bottom <= box.Bottom,
                    $"{label} sticks out of {picture.Boxes[i]}");
            }
        }
    }

    [Test]
    public void EveryEdgeIsThereOnce()
    {
        var document = RandomDocument.Create(3, 50);
        var edges = XDocument.Parse(Draw(document)).Descendants(Svg + "g").Where(g => g.Attribute("class")!.Value.StartsWith("edge "));
        var titles = edges.Select(edge => edge.Element(Svg + "title")?.Value).OfType<string>();
        var graph = GraphBuilder.Build(document);
        var expected = from mutation in graph.Mutations
                       from target in mutation.Targets
                       let context = graph.Contexts.Single(context => context.Name == target.Context)
                       select target.Sentence(mutation.Name, context.Params.Count > 0);
        Assert.That(titles, Is.EquivalentTo(expected));
    }

    [Test]
    public void EqualGraphsGiveEqualBytes()
    {
        var (one, other) = (RandomDocument.Create(1, 60), RandomDocument.Create(1, 60));
        Assert.That(Draw(one), Is.EqualTo(Draw(other)));
    }

    [Test]
    public void NamesAreTextsAndNotMarkup()
    {
        const string Hostile = "</title><script>alert(\"1\")</script>&\u0001";
        var document = new IrDocument
        {
            Project = Hostile,
            Contexts = new IrContext[] { new() { Name = Hostile } }.ToEquatableArray(),
            Functions = new IrFunction[]
            {
                new()
                {
                    Name = Hostile, Kind = FunctionKind.Mutation, Output = new("void"),
                    Affects = new IrEffect[] { new(Hostile, Hostile, new[] { Hostile }.ToEquatableArray(), true) }.ToEquatableArray(),
                },
                new() { Name = Hostile + "2", Kind = FunctionKind.Read, Context = Hostile, Output = new("void") },
                new() { Name = Hostile + "3", Kind = FunctionKind.Call, Output = new("void") },
            }.ToEquatableArray(),
        };
        var drawn = XDocument.Parse(Draw(document));
        Assert.That(drawn.Descendants(Svg + "script"), Is.Empty);
        Assert.That(drawn.Descendants(Svg + "text").Select(text => text.Value), Has.Some.StartWith("</title><script>"));
    }

    [Test]
    public void ThePictureNeedsNothingBesidesItself()
    {
        var text = Draw(RandomDocument.Create(2, 20));
        Assert.That(text.Replace(Svg.NamespaceName, ""), Does.Not.Contain("http").And.Not.Contain("url(").And.Not.Contain("@import"));
        Assert.That(text, Does.Contain("prefers-color-scheme:dark"));
    }

    [Test]
    public void ReadersThatSeeNothingGetTheGraphAsText()
    {
        var document = RandomDocument.Create(4, 10);
        var root = XDocument.Parse(Draw(document)).Root!;
        var named = root.Attribute("aria-labelledby")!.Value.Split(' ')
            .Select(id => root.Elements().Single(element => element.Attribute("id")?.Value == id).Value);
        Assert.That(root.Attribute("role")!.Value, Is.EqualTo("img"));
        Assert.That(named.First(), Does.Contain(document.Project));
        Assert.That(named.Last().Trim(), Is.EqualTo(TextGraph.Write(GraphBuilder.Build(document)).Trim()));
    }

    private static string Draw(IrDocument document) => SvgGraph.Write(GraphBuilder.Build(document));

    private static Area AreaOf(XElement text)
    {
        var size = Number(text, "font-size");
        return new(Number(text, "x"), Number(text, "y") - (0.85 * size), Number(text, "textLength"), 1.1 * size);
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
