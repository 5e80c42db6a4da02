using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Generators;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Tests.Generator.Server;

/// <summary>What generated code costs, measured through the dispatcher.</summary>
[Category("Generator")]
[NonParallelizable]
internal sealed class WarmDispatchTests
{
    private const int Rounds = 5_000;

    private const string Source = TestCompilation.Usings + """
        namespace Sums;
        using System.ComponentModel.DataAnnotations;
        [Context] public sealed class SumContext;
        public static partial class Sums
        {
            [Client] public static partial int Add(int a, int b = 3) => a + b;
            [Client] public static partial ValueTask<double> Scale(double factor, long value) => new(factor * value);
            [Client(Context = typeof(SumContext))] public static partial int Twice([Range(1, 50)] int a) => a * 2;
            [Client] public static partial int Limited(
                [Range(1, 50)] int a,
                [Range(typeof(DateOnly), "2020-01-01", "2030-01-01")] DateOnly? b = null,
                [AllowedValues(2, 4)] long? c = null) => a;
            [Client(Context = typeof(SumContext))] public static partial DateOnly? Never(int a, bool? really = null) => null;
        }
        """;

    [TestCase("add", """{"a":2,"b":40}""", "42")]
    [TestCase("add", """{"a":2}""", "5")]
    [TestCase("limited", """{"a":50,"b":"2020-01-01","c":4}""", "50")]
    [TestCase("scale", """{"value":4,"factor":0.5}""", "2")]
    public async Task ACallThatCompletesAllocatesNothing(string function, string arguments, string expected)
    {
        await using var server = await StartAsync();
        var (name, json) = (System.Text.Encoding.UTF8.GetBytes(function), System.Text.Encoding.UTF8.GetBytes(arguments));
        var allocated = Server.Measure(output => server.Dispatcher.CallAsync(server.Request, name, json, output), expected);
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public async Task AFetchThatCompletesAllocatesNothing()
    {
        await using var server = await StartAsync();
        var allocated = Server.Measure(
            output => server.Dispatcher.FetchAsync(server.Request, "sum", "a=21&really=true", output),
            """{"never":null,"twice":42}""");
        Assert.That(allocated, Is.Zero);
    }

    private static async Task<Server> StartAsync()
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Sums" }.RunAsync(Source);
        return new(output.Load());
    }

    private sealed class Server : IAsyncDisposable
    {
        private readonly CompiledAssembly loaded;
        private readonly ServiceProvider services;

        public Server(CompiledAssembly loaded)
        {
            this.loaded = loaded;
            var module = (MizanModule)Activator.CreateInstance(loaded.GetType("Mizan.Generated.SumsModule"))!;
            services = (ServiceProvider)MizanServices.AddModules(new ServiceCollection(), [module]).BuildServiceProvider();
            Dispatcher = services.GetRequiredService<MizanDispatcher>();
            Request = new(new ClaimsPrincipal(), services, MizanTransport.InProcess, CancellationToken.None);
        }

        public MizanDispatcher Dispatcher { get; }

        public MizanRequest Request { get; }

        public static long Measure(Func<WireWriter, ValueTask<MizanError?>> dispatch, string expected)
        {
            using var output = new WireWriter();
            var succeeded = true;
            for (var i = 0; i < Rounds; i++) succeeded &= Round();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Rounds; i++) succeeded &= Round();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(succeeded, Is.True);
            Assert.That(System.Text.Encoding.UTF8.GetString(output.Written), Is.EqualTo(expected));
            return allocated;

            bool Round()
            {
                output.Truncate(0);
                var run = dispatch(output);
                return run.IsCompletedSuccessfully && run.Result is null;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            loaded.Dispose();
        }
    }
}
