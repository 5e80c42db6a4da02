using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Describing;

/// <summary>A host describes the functions of its libraries as well, from what those say of themselves.</summary>
[Category("Generator")]
internal sealed class LibraryTests
{
    private const string StockSource = """
        namespace Stock;
        /// <summary>What there is.</summary>
        [Context("stock")] public sealed class StockContext;
        /// <summary>A thing on a shelf.</summary>
        /// <param name="Id">Its number.</param>
        public sealed record Item(int Id);
        public sealed record Line(Item Item);
        public static partial class All
        {
            /// <summary>How many.</summary>
            [Client(Context = typeof(StockContext))] public static partial int InStock(int itemId) => 1;
            [Client(Affects = [typeof(StockContext)])] public static partial Line Sell(int itemId) => new(new(itemId));
        }
        """;

    private const string HostSource = """
        namespace Host;
        public sealed record Line(int Id);
        public static partial class All
        {
            [Client(Context = typeof(Stock.StockContext))]
            public static partial IReadOnlyList<Stock.Item> ItemsLike(int itemId, string? name = null) => [];
            [Client] public static partial Line HostLine() => new(1);
        }
        """;

    private const string OneMore = "public static partial class Own { [Client] public static partial int One() => 1; }";

    [Test]
    public async Task AContextSpansAssembliesAndTypesOfOneNameAreToldApart()
    {
        var library = await Described.RunAsync("Stock", [], StockSource);
        Assert.That(library.Document.Structs.Select(s => s.Name), Is.EqualTo(["item", "line"]));
        var host = await Described.RunAsync("Host", [library], HostSource);
        Assert.That(host.Document.Project, Is.EqualTo("host"));
        Assert.That(host.Document.Functions.Select(f => f.Name), Is.EqualTo(["host_line", "in_stock", "items_like", "sell"]));
        Assert.That(host.Document.Structs.Select(s => s.Name), Is.EqualTo(["host_line", "item", "stock_line"]));
        Assert.That(host.Node("context \"stock\""), Is.EqualTo("""
            context "stock" doc="What there is." {
                param "item_id" type="int32" shared=#true required=#true
                param "name" type="string" nullable=#true shared=#false required=#false
                function "in_stock"
                function "items_like"
            }
            """.ReplaceLineEndings("\n")));
        Assert.That(host.Node("struct \"item\""), Does.Contain("A thing on a shelf.").And.Contain("Its number."));
        Assert.That(host.Node("function \"sell\""), Does.Contain("output type=\"stock_line\""));
    }

    [Test]
    public async Task WhatALibraryTakesFromAnotherIsThereOnce()
    {
        var stock = await Described.RunAsync("Stock", [], StockSource);
        var source = HostSource.Replace("namespace Host", "namespace Shop", StringComparison.Ordinal);
        var shop = await Described.RunAsync("Shop", [stock], source);
        var host = await Described.RunAsync("Host", [shop, stock], OneMore);
        Assert.That(host.Document.Functions.Select(f => f.Name), Is.EqualTo(["host_line", "in_stock", "items_like", "one", "sell"]));
        var other = await Described.RunAsync("Host", [stock, shop], OneMore);
        Assert.That(other.Text, Is.EqualTo(host.Text), "the order of references does not matter");
    }

    [Test]
    public async Task AHostWithoutFunctionsOfItsOwnDescribesThoseOfItsLibraries()
    {
        var library = await Described.RunAsync("Stock", [], StockSource);
        var host = await Described.RunAsync("Host", [library], "internal static class Nothing;");
        Assert.That(
            host.Text, Is.EqualTo(library.Text.Replace("project=\"stock\"", "project=\"host\"", StringComparison.Ordinal)));
    }

    [Test]
    public async Task ALibraryThatDescribesItselfOtherwiseIsAnErrorThatNamesIt()
    {
        var library = TestCompilation.Create("Old", [
            "using Mizan; using Mizan.Registry; [assembly: MizanModule(typeof(Old.OldModule), Functions = [\"f=\"])]"
            + "[assembly: MizanIr(\"mizan 7 project=\\\"old\\\"\")]"
            + "namespace Old; public sealed class OldModule : MizanModule { public override ClientFunction[] CreateFunctions() => []; }"]);
        var output = await new GeneratorDriverHarness(new ServerGenerator())
        {
            References = [CompiledAssembly.AsReference(library)],
            Expected = ["MIZ090"],
        }.RunAsync(TestCompilation.Usings + OneMore);
        Assert.That(
            output.Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            Does.Contain("'Old.OldModule'").And.Contain("has version 7").And.Contain("build both with the same version"));
        Assert.That(output.Sources["Mizan.Ir.g.cs"], Does.Contain("function \"one\""));
    }
}
