namespace Mizan.Tests.Effects;

/// <summary>What a mutation splices into a context instead of having it fetched again.</summary>
[Category("Generator")]
internal sealed class MergeTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        namespace Shop;
        [Context] public sealed class ItemsContext;
        [Context] public sealed class ItemContext;
        [Context] public sealed class PricesContext;
        public sealed record Item(int Id, string Name);
        public sealed record Price([property: Key] string Code, decimal Amount);
        public static partial class Reads
        {
            [Client(Context = typeof(ItemsContext))] public static partial IReadOnlyList<Item> ItemsList(int shopId) => [];
            [Client(Context = typeof(ItemsContext))] public static partial int ItemsCount(int shopId) => 0;
            [Client(Context = typeof(ItemContext))] public static partial Task<Item?> TheItem(int itemId) => Task.FromResult<Item?>(null);
            [Client(Context = typeof(PricesContext))] public static partial Price[] Prices() => [];
        }
        public static partial class Changes
        {
            [Client(Merge = [typeof(ItemsContext)])] public static partial Item Rename(int shopId, int id, string name) => new(id, name);
            [Client(Merge = [typeof(ItemsContext), "item"], Affects = [typeof(PricesContext)])]
            public static async partial ValueTask<Item> Both(int itemId) { await Task.Yield(); return new(itemId, "n"); }
            [Client(Merge = [typeof(ItemsContext)])] public static partial List<Item> Many(int shopId) => [new(1, "a"), new(2, "b")];
            [Client(Merge = [typeof(PricesContext)])] public static partial Price SetPrice(string code) => new(code, 1.5m);
            [Client(Merge = [typeof(ItemsContext)])] public static partial Item? Maybe(int shopId, bool found) => found ? new(1, "a") : null;
            [Client(Merge = [typeof(ItemContext)])] public static partial Item? MaybeOne(int itemId, bool found) => found ? new(1, "a") : null;
        }
        """;

    private EffectsServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await EffectsServer.StartAsync(Source);

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCase("rename", """{"shop_id":4,"id":1,"name":"x"}""", "[]",
        """[{"context":"items","slot":"items_list","key":"id","value":{"id":1,"name":"x"},"params":{"shop_id":4}}]""")]
    [TestCase("both", """{"item_id":3}""", """["prices"]""",
        """[{"context":"items","slot":"items_list","key":"id","value":{"id":3,"name":"n"}},"""
        + """{"context":"item","slot":"the_item","value":{"id":3,"name":"n"},"params":{"item_id":3}}]""")]
    [TestCase("many", """{"shop_id":4}""", "[]",
        """[{"context":"items","slot":"items_list","key":"id","value":[{"id":1,"name":"a"},"""
        + """{"id":2,"name":"b"}],"params":{"shop_id":4}}]""")]
    [TestCase("set_price", """{"code":"c"}""", "[]",
        """[{"context":"prices","slot":"prices","key":"code","value":{"code":"c","amount":1.5}}]""")]
    [TestCase("maybe", """{"shop_id":4,"found":true}""", "[]",
        """[{"context":"items","slot":"items_list","key":"id","value":{"id":1,"name":"a"},"params":{"shop_id":4}}]""")]
    [TestCase("maybe_one", """{"item_id":4,"found":false}""", "[]",
        """[{"context":"item","slot":"the_item","value":null,"params":{"item_id":4}}]""")]
    public async Task AResultIsSplicedIntoItsSlot(string function, string arguments, string invalidate, string merge)
    {
        var (body, _, _) = await server.CallAsync(function, arguments);
        Assert.That(body.GetProperty("invalidate").GetRawText(), Is.EqualTo(invalidate));
        Assert.That(body.GetProperty("merge").GetRawText(), Is.EqualTo(merge));
        Assert.That(body.EnumerateObject().Select(m => m.Name), Is.EqualTo(["result", "invalidate", "merge"]));
    }

    [Test]
    public async Task ARowThatIsNotThereIsFetchedAgainInsteadOfMerged()
    {
        var (body, header, _) = await server.CallAsync("maybe", """{"shop_id":4,"found":false}""");
        Assert.That(body.GetRawText(), Is.EqualTo("""{"result":null,"invalidate":[{"context":"items","params":{"shop_id":4}}]}"""));
        Assert.That(header, Is.EqualTo("items;shop_id=4"));
    }

    [Test]
    public async Task AMergeAloneHasNothingToSayInTheHeader()
    {
        var (_, header, _) = await server.CallAsync("rename", """{"shop_id":4,"id":1,"name":"x"}""");
        Assert.That(header, Is.Null);
    }
}
