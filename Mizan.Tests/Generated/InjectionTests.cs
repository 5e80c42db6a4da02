using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace Mizan.Tests.Generated;

/// <summary>What functions are given besides their arguments, and what happens to their instances.</summary>
[Category("Generator")]
public class InjectionTests
{
    private const string Source = """
        namespace App;
        public class Log { public List<string> Lines { get; } = []; }
        public class Missing;
        public enum Key { First, Second }

        public partial class Plain(Log log, Missing? missing, Missing? other = null, string name = "default", int count = 3)
        {
            [Client] public partial string Describe() => $"{log.Lines.Count}{missing is null}{other is null}{name}{count}";
        }

        public partial class Keyed([FromKeyedServices("a \"b\"")] string text, [FromKeyedServices(Key.Second)] string second,
            [FromKeyedServices(typeof(Log))] string typed, [FromKeyedServices(-5L)] string number, [FromKeyedServices("none")] string? none)
        {
            [Client] public partial string ByKey([FromKeyedServices('c')] string letter, int a, [FromKeyedServices(true)] string flag) =>
                string.Join(",", text, second, typed, number, none ?? "none", letter, a, flag);
        }

        public partial class Caller(MizanRequest request, ClaimsPrincipal user, CancellationToken token)
        {
            [Client] public partial string Who() =>
                $"{request.User == user} {user.Identity?.Name} {token == request.Aborted} {token.CanBeCanceled}";
        }

        public static partial class Special
        {
            [Client] public static partial string Anywhere(CancellationToken ct, int a, MizanRequest request, string b,
                ClaimsPrincipal user, [FromServices] Log log, int c = 3, CancellationToken last = default,
                [FromServices] Missing? missing = null) =>
                $"{a}{b}{c} {ct == request.Aborted && last == ct} {request.User == user} {log.Lines.Count} {missing is null}";
            [Client] public static partial int Only(CancellationToken ct, MizanRequest request, ClaimsPrincipal user,
                [FromServices] Log log) => 1;
        }

        public partial class Disposed(Log log) : IDisposable
        {
            public void Dispose() => log.Lines.Add("disposed");
            [Client] public partial int DisposedValue(bool fail) {
                log.Lines.Add("run"); return fail ? throw MizanError.Conflict("failed") : 1; }
            [Client] public async partial Task<int> DisposedTask(bool fail) {
                await Task.Yield(); log.Lines.Add("run"); return fail ? throw MizanError.Conflict("failed") : 1; }
            [Client] public async partial ValueTask<int> DisposedValueTask(bool fail) {
                await Task.Yield(); log.Lines.Add("run"); return fail ? throw MizanError.Conflict("failed") : 1; }
            [Client] public async partial Task DisposedDone(bool fail) {
                await Task.Yield(); log.Lines.Add("run"); if (fail) throw MizanError.Conflict("failed"); }
            [Client] public partial void DisposedVoid(bool fail) { log.Lines.Add("run"); if (fail) throw MizanError.Conflict("failed"); }
        }

        public partial class DisposedLater(Log log) : IAsyncDisposable, IDisposable
        {
            void IDisposable.Dispose() => log.Lines.Add("disposed at once");
            async ValueTask IAsyncDisposable.DisposeAsync() { await Task.Yield(); log.Lines.Add("disposed"); }
            [Client] public partial int LaterValue(bool fail) {
                log.Lines.Add("run"); return fail ? throw MizanError.Conflict("failed") : 1; }
            [Client] public async partial Task<int> LaterTask(bool fail) {
                await Task.Yield(); log.Lines.Add("run"); return fail ? throw MizanError.Conflict("failed") : 1; }
            [Client] public async partial ValueTask LaterDone(bool fail) {
                await Task.Yield(); log.Lines.Add("run"); if (fail) throw MizanError.Conflict("failed"); }
            [Client] public partial void LaterVoid(bool fail) { log.Lines.Add("run"); if (fail) throw MizanError.Conflict("failed"); }
        }
        """;

    private ClientLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await ClientLibrary.Compile(Source, (services, own) =>
    {
        var log = own.GetType("App.Log");
        services.AddSingleton(log);
        foreach (var key in new object[] { "a \"b\"", Enum.Parse(own.GetType("App.Key"), "Second"), log, -5L, 'c',
            true }) services.AddKeyedSingleton(key, $"<{key}>");
    });

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    private List<string> Lines =>
        (List<string>)library.GetType("App.Log").GetProperty("Lines")!.GetValue(library.Services.GetService(library.GetType("App.Log")))!;

    [SetUp]
    public void Clear() => Lines.Clear();

    [Test]
    public async Task AServiceThatIsMissingIsNullOrItsDefault() => Assert.That(await library.Call("describe"),
        Is.EqualTo("\"0TrueTruedefault3\""));

    [Test]
    public async Task KeysOfEveryKindFindTheirServices() =>
        Assert.That(await library.Call("by_key", """{"a":1}"""), Is.EqualTo("\"<a \\\"b\\\">,<Second>,<App.Log>,<-5>,none,<c>,1,<True>\""));

    [Test]
    public async Task AConstructorMayAskForTheCaller()
    {
        using var cancelled = new CancellationTokenSource();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ada")], "test"));
        Assert.That(await library.Call("who", user: user, aborted: cancelled.Token), Is.EqualTo("\"True ada True True\""));
    }

    [Test]
    public async Task SpecialParametersMayStandAnywhereAndAreNeverReadFromTheWire()
    {
        const string Hostile = """{"ct":1,"request":{"user":{}},"user":"root","log":null,"last":true,"missing":{},"a":1,"b":"x"}""";
        Assert.That(await library.Call("anywhere", """{"a":1,"b":"x"}"""), Is.EqualTo("\"1x3 True True 0 True\""));
        Assert.That(await library.Call("anywhere", Hostile), Is.EqualTo("\"1x3 True True 0 True\""));
        Assert.That(await library.Call("only", Hostile), Is.EqualTo("1"));
    }

    [Test]
    public async Task AnInstanceIsDisposedAfterItsCallEvenWhenThatThrows(
        [Values("disposed_value", "disposed_task", "disposed_value_task", "disposed_done", "disposed_void", "later_value", "later_task",
            "later_done", "later_void")]
        string function,
        [Values] bool fails)
    {
        var answer = await library.Call(function, $$"""{"fail":{{(fails ? "true" : "false")}}}""");
        Assert.That(answer, fails ? Is.EqualTo("Conflict: failed") : Is.EqualTo("1").Or.EqualTo("null"));
        Assert.That(Lines, Is.EqualTo(new[] { "run", "disposed" }));
    }
}
