using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Generators;
using Mizan.Registry;

namespace Mizan.Tests.Generator.Server;

/// <summary>A host serves the functions of the libraries that it references, put together while it compiles.</summary>
[Category("Generator")]
internal sealed class LibraryTests
{
    private const string LibrarySource = TestCompilation.Usings + """
        namespace Lib;
        [Context("stock")] public sealed class StockContext;
        public static partial class Stock
        {
            [Client(Context = typeof(StockContext))] public static partial int InStock(int itemId) => itemId * 2;
        }
        """;

    private const string HostSource = TestCompilation.Usings + """
        using Microsoft.Extensions.DependencyInjection;
        namespace Host;
        public static partial class Items
        {
            [Client(Context = typeof(Lib.StockContext))] public static partial string ItemName(int itemId) => "item " + itemId;
        }
        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddMizan();
        }
        """;

    [Test]
    public async Task TheHostServesItsOwnFunctionsAndThoseOfItsLibraries()
    {
        var library = await Run("Lib", [], LibrarySource);
        var host = await Run("Host", [CompiledAssembly.AsReference(library.Compilation)], HostSource);
        using var loaded = host.Load();
        loaded.LoadReference(library.Compilation);

        var registry = Configure(loaded);

        Assert.That(registry.Functions.Select(f => f.Name), Is.EqualTo(["in_stock", "item_name"]));
        Assert.That(
            registry.Contexts["stock"].Functions.Select(f => f.Name),
            Is.EqualTo(["in_stock", "item_name"]),
            "a context may span assemblies");
    }

    [Test]
    public async Task ARouteBelongsToOneFunctionAcrossAssembliesAndAPageOfALibraryIsNoTarget()
    {
        const string Library = TestCompilation.Usings + """
            using Microsoft.AspNetCore.Http;
            namespace Lib;
            [Context("stock")] public sealed class StockContext;
            public static partial class Stock
            {
                [Client(Context = typeof(StockContext), Route = "/stock/{item_id}/")]
                public static partial IResult StockPage(int itemId) => Results.Ok();
            }
            """;
        const string Host = TestCompilation.Usings + """
            using Microsoft.AspNetCore.Http;
            namespace Host;
            public static partial class Items
            {
                [Client(Route = "/stock/{name}")] public static partial IResult Other(string name) => Results.Ok();
                [Client(Route = "/stock/{name}", Methods = ["DELETE"])] public static partial IResult Fine(string name) => Results.Ok();
                [Client(Affects = ["stock_page"])] public static partial void Sell(int itemId) { }
                [Client(Affects = ["stock"])] public static partial void SellAll(int itemId) { }
            }
            """;
        var library = await Run("Lib", [], Library);
        var output = await new GeneratorDriverHarness(new ServerGenerator())
        {
            AssemblyName = "Host",
            References = [CompiledAssembly.AsReference(library.Compilation)],
            Expected = ["MIZ000"],
        }.RunAsync(Host);
        var message = output.Diagnostics.Single().GetMessage(null);
        Assert.That(message, Does.StartWith("2 client functions ")
            .And.Contain("MIZ070 'GET /stock/{name}' is answered by 'stock_page' as well")
            .And.Contain("MIZ031 Affects names function 'stock_page', which has a Route"));
    }

    [Test]
    public async Task AHostWithoutFunctionsOfItsOwnServesThoseOfItsLibraries()
    {
        var library = await Run("Lib", [], LibrarySource);
        var host = await Run("Host", [CompiledAssembly.AsReference(library.Compilation)], """
            using Mizan;
            using Microsoft.Extensions.DependencyInjection;
            namespace Host;
            public static class Startup { public static void Configure(IServiceCollection services) => services.AddMizan(); }
            """);
        using var loaded = host.Load();
        loaded.LoadReference(library.Compilation);

        Assert.That(Configure(loaded).Functions.Select(f => f.Name), Is.EqualTo(["in_stock"]));
    }

    [Test]
    public async Task ANameThatALibraryHasIsRefusedInTheHostAndTheRestIsServed()
    {
        var library = await Run("Lib", [], LibrarySource);
        var host = await Run("Host", [CompiledAssembly.AsReference(library.Compilation)], TestCompilation.Usings + """
            namespace Host;
            public static partial class Items
            {
                [Client] public static partial int InStock(int itemId) => itemId;
                [Client] public static partial int Other() => 1;
            }
            """, "MIZ000");
        var message = host.Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(message, Does.Contain("'in_stock' is taken by 'Mizan.Generated.LibModule'"));
        Assert.That(host.Sources["Mizan.Module.g.cs"], Does.Contain("\"other=").And.Not.Contain("in_stock"));
    }

    [Test]
    public void AReferenceThatBringsNoFunctionsChangesNothing()
    {
        var run = new IncrementalRun(new ServerGenerator(), HostSource.Replace("Lib.StockContext", "string", StringComparison.Ordinal));
        var plain = TestCompilation.Create("Plain", ["namespace Plain; public sealed class Nothing;"]);
        var reasons = run.AddReference(CompiledAssembly.AsReference(plain));
        reasons.AssertUntouched(TrackingNames.CompilationFacts, TrackingNames.Registry);
    }

    private static Task<GeneratorOutput> Run(string name, MetadataReference[] references, string source, params string[] expected) =>
        new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = name, References = references, Expected = expected }
            .RunAsync(source);

    private static MizanRegistry Configure(CompiledAssembly host)
    {
        var services = new ServiceCollection();
        host.GetType("Host.Startup").GetMethod("Configure")!.Invoke(null, [services]);
        return services.BuildServiceProvider().GetRequiredService<MizanRegistry>();
    }
}
