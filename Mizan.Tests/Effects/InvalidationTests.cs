namespace Mizan.Tests.Effects;

/// <summary>What a mutation makes stale, in the body and in the header.</summary>
[Category("Generator")]
internal sealed class InvalidationTests
{
    private const string Source = """
        namespace Shop;
        public enum Size { Small, ExtraLarge }
        [Context] public sealed class ItemContext;
        [Context] public sealed class ListContext;
        public sealed record ItemScope(int ItemId);
        public static partial class Reads
        {
            [Client(Context = typeof(ItemContext))] public static partial string Item(int itemId, string shop, Size? size = null) => "";
            [Client(Context = typeof(ItemContext))] public static partial string Price(int itemId, string shop) => "";
            [Client(Context = typeof(ListContext))] public static partial string List(int limit = 20) => "";
            [Client(Context = "times")] public static partial string At(DateTimeOffset at, double factor, decimal price, Guid key, string[] tags, Size sized) => "";
        }
        public static partial class Changes
        {
            [Client(Affects = [typeof(ListContext)])] public static partial void Whole() { }
            [Client(Affects = [typeof(ItemContext)])] public static partial void Scoped(int itemId, string shop) { }
            [Client(Affects = [typeof(ItemContext)])] public static partial void Partly(string shop, Size size) { }
            [Client(Affects = [typeof(ItemContext), "list", nameof(Reads.Price)])] public static partial void Several(int itemId) { }
            [Client(Affects = ["price"])] public static partial void Member(int itemId, string? shop = null) { }
            [Client(Affects = [typeof(ItemContext)])] public static partial void Defaulted(int itemId = 7, string shop = "main") { }
            [Client(Affects = [typeof(ItemContext), typeof(ListContext)])] public static partial void Throws(int itemId) => throw MizanError.Conflict("no");
            [Client(Affects = ["times"])] public static partial void Values(DateTimeOffset at, double factor, decimal price, Guid key, string[] tags, Size sized) { }
            [Client(Affects = [typeof(ItemContext), typeof(ListContext)], AffectsParams = nameof(FromResult))]
            public static async partial Task<ItemScope?> Computed(string shop, bool found) { await Task.Yield(); return found ? new(3) : null; }
            internal static (int? itemId, string shop) FromResult(ItemScope? result, string shop) => (result?.ItemId, shop);
        }
        """;

    private EffectsServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await EffectsServer.StartAsync(Source);

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCase("whole", "{}", """["list"]""", "list")]
    [TestCase("scoped", """{"item_id":5,"shop":"a"}""",
        """[{"context":"item","params":{"item_id":5,"shop":"a"}}]""", "item;item_id=5;shop=a")]
    [TestCase("partly", """{"shop":"a","size":"small"}""",
        """[{"context":"item","params":{"shop":"a"}}]""", "item;shop=a", Description = "size only filters")]
    [TestCase("several", """{"item_id":5}""",
        """[{"context":"item","params":{"item_id":5}},"list",{"function":"price","context":"item","params":{"item_id":5}}]""",
        "item;item_id=5, list")]
    [TestCase("member", """{"item_id":5,"shop":"a"}""",
        """[{"function":"price","context":"item","params":{"item_id":5,"shop":"a"}}]""", "item;item_id=5;shop=a")]
    [TestCase("member", """{"item_id":5}""", """[{"function":"price","context":"item","params":{"item_id":5}}]""", "item;item_id=5")]
    [TestCase("member", """{"item_id":5,"shop":null}""",
        """[{"function":"price","context":"item","params":{"item_id":5}}]""", "item;item_id=5")]
    [TestCase("defaulted", """{"shop":"main"}""", """[{"context":"item","params":{"shop":"main"}}]""", "item;shop=main")]
    [TestCase("defaulted", "{}", """["item"]""", "item", Description = "what was absent takes no part, default or not")]
    [TestCase("computed", """{"shop":"a","found":true}""",
        """[{"context":"item","params":{"item_id":3,"shop":"a"}},"list"]""", "item;item_id=3;shop=a, list")]
    [TestCase("computed", """{"shop":"a","found":false}""", """[{"context":"item","params":{"shop":"a"}},"list"]""", "item;shop=a, list")]
    [TestCase("scoped", """{"item_id":-1,"shop":"a b, ü;=%"}""",
        """[{"context":"item","params":{"item_id":-1,"shop":"a b, ü;=%"}}]""", "item;item_id=-1;shop=a%20b%2C%20%C3%BC%3B%3D%25")]
    public async Task AnEntryIsScopedByWhatWasGiven(string function, string arguments, string expected, string header) =>
        Assert.That(await server.InvalidatedByAsync(function, arguments), Is.EqualTo((expected, header)));

    [Test]
    public async Task ValuesStandInTheirCanonicalFormInTheHeader()
    {
        var (_, header) = await server.InvalidatedByAsync(
            "values",
            """{"at":"2026-01-02T03:04:05.600+02:00","factor":1e21,"price":"""
            + """1.500,"key":"0B8E7D8E-3B4C-4D38-9C9D-0F3A1B2C3D4E","tags":["a,b","c\\"],"sized":"extra_large"}""");
        Assert.That(Uri.UnescapeDataString(header!), Is.EqualTo(
            @"times;at=2026-01-02T01:04:05.6Z;factor=1e+21;key=0b8e7d8e-3b4c-4d38-9c9d-0f3a1b2c3d4e;"
            + @"price=1.5;sized=extra_large;tags=a\,b,c\\"));
    }

    [Test]
    public async Task AFailureMakesNothingStale()
    {
        var (body, header, version) = await server.CallAsync("throws", """{"item_id":1}""");
        Assert.That(body.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("CONFLICT"));
        Assert.That((header, version), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public async Task AReadThatIsCalledMakesNothingStale() =>
        Assert.That(await server.InvalidatedByAsync("price", """{"item_id":1,"shop":"a"}"""), Is.EqualTo(("[]", (string?)null)));
}
