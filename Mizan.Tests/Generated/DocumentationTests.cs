using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Mizan.Generators;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Generated;

/// <summary>Documentation comments stay where users wrote them, and cannot break what is generated from them.</summary>
[Category("Generator")]
public class DocumentationTests
{
    [Test]
    public async Task TheDocumentationOfAFunctionIsInTheAssemblysFile()
    {
        const string Source = """
            /// <summary>All cards.</summary>
            public partial class Cards
            {
                /// <summary>Cards in their <c>order</c>.</summary>
                /// <param name="board">The board.</param>
                /// <returns>The cards.</returns>
                [Client] public partial int Count(int board = 3) => board;

                /// <summary>Broken on purpose.</summary>
                [Client] public partial int Broken((int, int) pair) => 1;
            }
            """;
        var output = await Run(["MIZ000"], TestCompilation.Usings + Source);
        var member = Document(output).Descendants("member").Single(m => m.Attribute("name")!.Value == "M:Cards.Count(System.Int32)");
        Assert.That(member.Element("summary")!.Value, Is.EqualTo("Cards in their order."));
        Assert.That(member.Element("param")!.Value + member.Element("returns")!.Value, Is.EqualTo("The board.The cards."));
        Assert.That(Document(output).ToString(), Does.Contain("Broken on purpose."));
    }

    [TestCase("plain text", TestName = "ASummaryOfPlainText")]
    [TestCase("ends a comment */ here /* or there //", TestName = "ASummaryThatEndsAComment")]
    [TestCase("<see cref=\"Cards\"/> &lt;/summary&gt; <c>a &amp; b</c>", TestName = "ASummaryWithEscapes")]
    [TestCase("<![CDATA[ </summary> <b> & ]]>", TestName = "ASummaryWithCharacterData")]
    [TestCase("one\u2028/// [Client] two\u2029/// three\u0085/// four", TestName = "ASummaryWithLineSeparators")]
    [TestCase("\"quotes\" {braces} \\u0041 \\ $\"{x}\" \"\"\"", TestName = "ASummaryWithQuotes")]
    [TestCase("#pragma warning disable\n/// #endregion #if X\n/// </code>x<code>", TestName = "ASummaryWithDirectives")]
    [TestCase("<para>unclosed", TestName = "ASummaryThatIsNoXml")]
    [TestCase("日本 😀 \uFEFF ﷽", TestName = "ASummaryInManyScripts")]
    public async Task AnySummaryCompiles(string summary)
    {
        var source = $$"""
            #pragma warning disable CS1570, CS1587
            public static partial class Cards
            {
                /// <summary>{{summary}}</summary>
                [Client] public static partial int Count() => 1;
            }
            """;
        var output = await Run([], TestCompilation.Usings + source);
        // The description is what a comment is copied to, and has to stay readable.
        var description = output.Compilation.Assembly.GetAttributes().Single(a => a.AttributeClass!.Name == "MizanIrAttribute");
        var lines = description.ConstructorArguments.Single().Values.Select(line => (string)line.Value!);
        var document = IrReader.Read(KdlReader.Read(string.Join('\n', lines) + "\n"));
        Assert.That(document.Functions.Select(f => f.Name), Is.EqualTo(new[] { "count" }));
    }

    private static Task<GeneratorOutput> Run(string[] expected, string source) => new GeneratorDriverHarness(new ServerGenerator())
    {
        Expected = expected,
        Options = options => options.WithSpecificDiagnosticOptions([KeyValuePair.Create("CS1591", ReportDiagnostic.Error)]),
    }.RunAsync(source);

    private static XDocument Document(GeneratorOutput output)
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = output.Compilation.Emit(assembly, xmlDocumentationStream: documentation);
        Assert.That(result.Success, Is.True, string.Join('\n', result.Diagnostics));
        documentation.Position = 0;
        return XDocument.Load(documentation);
    }
}
