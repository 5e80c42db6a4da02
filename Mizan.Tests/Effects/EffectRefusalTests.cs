using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Effects;

/// <summary>Targets, scopes and guards that cannot work are refused while compiling, and the near miss is not.</summary>
[Category("Generator")]
internal sealed class EffectRefusalTests
{
    private const string Head = """
        namespace Shop;
        [Context] public sealed class ItemContext;
        [Context("not a name\"")] public sealed class OddContext;
        public sealed class Plain;
        public sealed record Scope(int ItemId);
        public sealed record Item(int Number, string Name);
        public static partial class Reads
        {
            [Client(Context = typeof(ItemContext))] public static partial Item ItemInfo(int itemId, string? filter = null) => new(1, "");
            [Client(Context = "lists")] public static partial Item[] ItemList() => [];
            [Client(Context = "two")] public static partial Item One() => new(1, "");
            [Client(Context = "two")] public static partial Item Two() => new(1, "");
            [Client] public static partial int Outside() => 1;
        }
        public static partial class Changes
        {
        """;

    [TestCase("Affects = [typeof(OddContext)]", "int id", "MIZ005 The context name 'not a name\"' is not of the form")]
    [TestCase("Context = typeof(OddContext)", "int id", "MIZ005 The context name 'not a name\"' is not of the form")]
    [TestCase("Affects = [typeof(Plain)]", "int id", "MIZ030 'Plain' in Affects is no context; mark the class with [Context]")]
    [TestCase("Affects = [\"itme\"]", "int id", "MIZ030 Affects names 'itme', which is no context and no function; did you mean 'item'?")]
    [TestCase("Affects = [\"nowhere_near_anything\"]", "int id",
        "MIZ030 Affects names 'nowhere_near_anything', which is no context and no function")]
    [TestCase("Affects = [42]", "int id", "MIZ030 Affects lists something that is neither a type nor a name")]
    [TestCase("Affects = [nameof(Reads.Outside)]", "int id", "MIZ031 Affects names function 'outside', which is outside every context")]
    [TestCase("Affects = [typeof(ItemContext)]", "long itemId", "MIZ032 'item_id' would narrow context 'item', but has another type there")]
    [TestCase("Merge = [\"outside\"]", "int id", "MIZ030 Merge names 'outside', which is no context")]
    [TestCase("Merge = [\"two\"]", "int id", "MIZ036 Merge into 'two': more than one function")]
    [TestCase("Merge = [\"lists\"]", "int id",
        "MIZ036 Merge into 'lists': rows of 'item_list' cannot be told apart; mark a property with [Key], or name one Id")]
    [TestCase("Affects = [typeof(ItemContext)], AffectsParams = \"Missing\"", "int id", "MIZ033 AffectsParams names 'Missing'")]
    [TestCase("Affects = [typeof(ItemContext)], AffectsParams = nameof(NotAnArgument)", "int id",
        "MIZ033 AffectsParams names 'NotAnArgument'")]
    [TestCase("Affects = [typeof(ItemContext)], AffectsParams = nameof(Unknown)", "int id",
        "MIZ033 AffectsParams returns 'elsewhere', which is a parameter of none of the contexts")]
    [TestCase("Affects = [typeof(ItemContext)], AffectsParams = nameof(WrongType)", "int id",
        "MIZ033 'item_id' would narrow context 'item', but has another type there")]
    [TestCase(
        "Affects = [typeof(ItemContext)], AffectsParams = nameof(ByNumber)", "int? id", "MIZ033 AffectsParams names 'ByNumber'",
        Description = "a null has no place in it")]
    [TestCase(
        "Affects = [typeof(ItemContext)], AffectsParams = nameof(Perhaps)", "int id", "MIZ033 AffectsParams names 'Perhaps'",
        Description = "a scope that may be missing as a whole")]
    [TestCase("Affects = [typeof(ItemContext)], Guard = nameof(NoGuard)", "int id",
        "MIZ033 Guard names 'NoGuard', but 'Changes' has no static bool")]
    [TestCase("Affects = [typeof(ItemContext)], Context = \"lists\"", "int id", "MIZ023 'Change' cannot be a read and a mutation")]
    public async Task WhatCannotWorkIsRefused(string attribute, string parameter, string message)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Shop", Expected = ["MIZ000"] }
            .RunAsync(Source(attribute, parameter));
        var text = output.Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(
            text,
            Does.Contain(message).And.StartWith("1 client function of this project is not served: 'Shop.Changes.Change'")
                .Or.Contain("'Changes.Change': " + message));
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("item_info").And.Not.Contain("\"change"));
    }

    [TestCase("Affects = [typeof(ItemContext)]", "int itemId")]
    [TestCase("Affects = [typeof(ItemContext)]", "bool filter", Description = "a parameter that only filters is not looked at")]
    [TestCase("Affects = [nameof(Reads.ItemInfo), \"item_list\", \"lists\"]", "int id")]
    [TestCase("Affects = [typeof(ItemContext)], AffectsParams = nameof(Right)", "int id")]
    [TestCase("Affects = [typeof(ItemContext)], AffectsParams = nameof(ByNumber)", "int id")]
    [TestCase("Affects = [typeof(ItemContext)], Guard = nameof(IsOpen)", "int id")]
    [TestCase("Merge = [typeof(ItemContext)]", "int id")]
    public async Task TheNearMissIsServed(string attribute, string parameter)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Shop" }
            .RunAsync(Source(attribute, parameter));
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("\"change>"));
    }

    private static string Source(string attribute, string parameter) => TestCompilation.Usings + Head + $$"""
            [Client({{attribute}})] public static partial Item Change({{parameter}}) => new(1, "");
            internal static (int itemId, string? filter) Right(Item result) => (result.Number, result.Name);
            internal static (int itemId, string? filter) ByNumber(int id) => (id, null);
            internal static Scope? Perhaps(int id) => id == 0 ? null : new(id);
            internal static (int elsewhere, int itemId) Unknown(int id) => (id, id);
            internal static (long itemId, string filter) WrongType(int id) => (id, "");
            internal static (int itemId, string filter) NotAnArgument(int other) => (other, "");
            internal static bool IsOpen(MizanRequest request) => request.User.Identity is not null;
            internal static int NoGuard(MizanRequest request) => 1;
        }
        """;
}
