using System.Net;
using System.Text;
using Mizan.Generators;
using Mizan.Registry;
using Mizan.Tests.Generator;
using Mizan.Tests.Http;

namespace Mizan.Tests.Validation;

/// <summary>Constraints as a client over HTTP meets them.</summary>
[Category("Generator")]
internal sealed class AnswerTests
{
    private const string Source = TestCompilation.Usings + """
        using System.ComponentModel.DataAnnotations;
        [Context] public sealed class CardsContext;
        public record Card([StringLength(5, MinimumLength = 1)] string Title, int[] Places);
        public static partial class Cards
        {
            [Client(Affects = [typeof(CardsContext)])]
            public static partial int AddCard(Card card, [RegularExpression("[a-z]+")] string tag, int at) => at;
            [Client(Context = typeof(CardsContext))] public static partial int CountCards([Range(1, 9)] int limit) => limit;
        }
        """;

    private CompiledAssembly loaded = null!;
    private Server server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Cards" }.RunAsync(Source);
        loaded = output.Load();
        var module = (MizanModule)Activator.CreateInstance(loaded.GetType("Mizan.Generated.CardsModule"))!;
        server = await Server.StartAsync(module.CreateFunctions());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await server.DisposeAsync();
        loaded.Dispose();
    }

    [Test]
    public async Task ACallIsToldOfEveryField()
    {
        using var content = new StringContent(
            """{"fn":"add_card","args":{"card":{"title":"","places":[1,"2"]},"tag":"<A>"}}""", Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync("/api/mizan/call/", content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(response.Headers.Contains("X-Mizan-Invalidate"), Is.False);
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""
            {"error":{"code":"VALIDATION_ERROR","message":"Some arguments are not valid.","details":{"fields":{
            "card.title":["must be between 1 and 5 characters long"],
            "card.places[1]":["must be a whole number from -2147483648 to 2147483647"],
            "tag":["must match the pattern [a-z]+"],"at":["is required"]}}}}
            """.Replace("\n", "", StringComparison.Ordinal)));
    }

    [TestCase("limit=10", HttpStatusCode.UnprocessableEntity, "\"fields\":{\"limit\":[\"must be between 1 and 9\"]}")]
    [TestCase("limit=9", HttpStatusCode.OK, "{\"count_cards\":9}")]
    public async Task AFetchIsHeldToThemToo(string query, HttpStatusCode status, string body)
    {
        using var response = await server.Client.GetAsync("/api/mizan/ctx/cards/?" + query);
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(body));
    }
}
