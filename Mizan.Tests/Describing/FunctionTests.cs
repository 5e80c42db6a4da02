namespace Mizan.Tests.Describing;

/// <summary>Functions and contexts as a description has them.</summary>
[Category("Generator")]
internal sealed class FunctionTests
{
    [Test]
    public async Task EverythingThatAnAttributeSaysIsDescribed()
    {
        var described = await Described.RunAsync("""
            namespace Shop;
            using System.Security.Claims;
            /// <summary>What a shop has.</summary>
            [Context("stock")] public sealed class StockContext;
            public static partial class Stock
            {
                [Client(Context = typeof(StockContext), Rev = 2, Cache = 60)]
                public static partial int InStock(Guid shopId, int? limit = null) => 1;
                [Client(Context = typeof(StockContext), Cache = Cache.Never, Auth = Auth.Staff)]
                public static partial int Own(ClaimsPrincipal caller, Guid shopId, int? limit) => 1;
                [Client(Affects = [typeof(StockContext)], Policy = "Weekdays", Guard = nameof(IsOpen), Private = true)]
                public static partial void Close(Guid shopId) { }
                [Client(Affects = [nameof(InStock)], AffectsParams = nameof(Both))]
                public static partial void Sell(int itemId) { }
                [Obsolete("Use Sell.")] [Client(Merge = [typeof(NameContext)])] public static partial string Rename() => "";
                [Obsolete] [Client(Context = typeof(NameContext), Cache = Cache.Forever)] public static partial string NameOf() => "";
                public static bool IsOpen(MizanRequest request) => true;
                internal static (Guid shopId, int? limit) Both(int itemId) => default;
            }
            [Context("name")] public sealed class NameContext;
            """);
        Assert.That(described.Text, Is.EqualTo("""
            /- kdl-version 2
            mizan 1 project="shop"

            context "name" {
                function "name_of"
            }

            context "stock" rev=2 cache="never" doc="What a shop has." {
                param "limit" type="int32" nullable=#true shared=#true required=#true
                param "shop_id" type="uuid" shared=#true required=#true
                function "in_stock"
                function "own"
            }

            function "close" kind="mutation" policy="Weekdays" guard=#true private=#true {
                input "shop_id" type="uuid"
                output type="void"
                affects context="stock" { scope "shop_id" }
            }

            function "in_stock" kind="read" context="stock" rev=2 cache=60 {
                input "shop_id" type="uuid"
                input "limit" type="int32" nullable=#true optional=#true
                output type="int32"
            }

            function "name_of" kind="read" context="name" deprecated=#true {
                output type="string"
            }

            function "own" kind="read" context="stock" auth="staff" personal=#true cache="never" {
                input "shop_id" type="uuid"
                input "limit" type="int32" nullable=#true
                output type="int32"
            }

            function "rename" kind="mutation" deprecated="Use Sell." {
                output type="string"
                merge context="name" slot="name_of"
            }

            function "sell" kind="mutation" {
                input "item_id" type="int32"
                output type="void"
                affects function="in_stock" scope-by="explicit" { scope "limit"; scope "shop_id" }
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task DefaultsStandAsTheyWouldOnTheWire()
    {
        var described = await Described.RunAsync("""
            namespace Shop;
            using System.Text.Json.Serialization;
            public enum Size { Small, [WireName("XL")] Large }
            public sealed record Wrapped(
                [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] long Number = 5, Size Size = Size.Large);
            public static partial class All
            {
                [Client] public static partial Wrapped Defaults(
                    bool flag = true, long big = long.MinValue, double half = -0.5, double tiny = 5e-324, double large = 1e21,
                    float tenth = 0.1f, decimal money = 1.50m, string text = "a\"\\\n\u0001é", char letter = '\'',
                    Size size = Size.Large, Size? some = Size.Small,
                    Size unknown = (Size)7, Guid id = default, DateOnly day = default, TimeOnly time = default, TimeSpan span = default,
                    DateTime at = default, DateTimeOffset then = default, string? none = null, int[]? list = null, Wrapped? wrapped = null,
                    double odd = double.NaN, string half2 = "\ud800") => new();
            }
            """);
        var defaults = described.Document.Functions.Single().Inputs.Select(i => $"{i.Name} {i.Default}");
        Assert.That(defaults, Is.EqualTo([
            "flag true", "big -9223372036854775808", "half -0.5", "tiny 4.94065645841247E-324", "large 1E+21", "tenth 0.1",
            "money 1.50", "text \"a\\\"\\\\\\n\\u0001é\"", "letter \"'\"", "size \"XL\"", "some \"small\"", "unknown ",
            "id \"00000000-0000-0000-0000-000000000000\"", "day \"0001-01-01\"", "time \"00:00:00\"", "span \"00:00:00\"",
            "at \"0001-01-01T00:00:00\"", "then \"0001-01-01T00:00:00+00:00\"", "none ", "list ", "wrapped ", "odd ", "half2 "]));
        Assert.That(
            described.Document.Structs.Single().Fields.Select(f => f.Default), Is.EqualTo(["\"5\"", "\"XL\""]));
    }
}
