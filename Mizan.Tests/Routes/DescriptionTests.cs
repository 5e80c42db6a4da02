using System.Text.Json;
using Mizan.Generators;
using Mizan.Generators.Ir;
using Mizan.Tests.Generator;
using Mizan.Tests.Ir;

namespace Mizan.Tests.Routes;

/// <summary>What an assembly says of its routes to those who make clients and keep pages.</summary>
[Category("Generator")]
internal sealed class DescriptionTests
{
    private const string Source = """
        namespace Site;
        [Context] public sealed class UserContext;
        [Context] public sealed class ClockContext;

        public static partial class Pages
        {
            [Client(Context = typeof(UserContext))] public static partial int UserInfo(int userId) => 1;

            [Client(Context = typeof(UserContext), Route = "/profile/{user_id}/{tab?}")]
            public static partial IResult ProfilePage(int userId, string? tab = null) => Results.Ok();

            [Client(Context = typeof(ClockContext), Route = "/clock/")]
            public static partial IResult ClockPage(bool exact = false) => Results.Ok();

            [Client(Affects = [typeof(UserContext)], Private = true, Route = "/hooks/user/", Methods = ["PUT", "POST"])]
            public static partial IResult UserHook(int userId) => Results.Ok();
        }
        """;

    private string description = null!;

    [OneTimeSetUp]
    public async Task DescribeAsync()
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()).RunAsync(RouteServer.Usings + Source);
        var attribute = output.Compilation.Assembly.GetAttributes().Single(a => a.AttributeClass?.Name == "MizanIrAttribute");
        description = string.Join('\n', attribute.ConstructorArguments[0].Values.Select(line => line.Value)) + "\n";
    }

    [TestCase("""function "profile_page" kind="read" context="user" route="/profile/{user_id}/{tab?}" methods="GET" {""")]
    [TestCase("""function "user_hook" kind="mutation" private=#true route="/hooks/user/" methods="POST PUT" {""")]
    [TestCase("""    param "user_id" type="int32" shared=#true required=#true""")]
    public void TheInterfaceDescriptionHasTheRoute(string line) => Assert.That(description.Split('\n'), Has.Member(line));

    [TestCase("tab")]
    [TestCase("exact")]
    public void WhatAPageTakesIsNoParameterOfItsContext(string name) => Assert.That(description, Does.Not.Contain($"param \"{name}\""));

    [Test]
    public void TheEdgeIsToldOfThePagesOfAContext()
    {
        using var manifest = JsonDocument.Parse(EdgeManifest.Write(IrText.Read(description)));
        var contexts = manifest.RootElement.GetProperty("contexts");
        Assert.That(Compact(contexts.GetProperty("user")), Is.EqualTo(Compact("""
            {
              "functions": [
                {"name": "profile_page", "path": "view", "route": "/profile/{user_id}/{tab?}", "methods": ["GET"]},
                {"name": "user_info", "path": "rpc"}
              ],
              "endpoints": ["/api/mizan/ctx/user/"],
              "params": ["user_id"],
              "user_scoped": true,
              "render_strategy": "dynamic_cached",
              "page_routes": ["/profile/{user_id}/{tab?}"]
            }
            """)));
        Assert.That(Compact(contexts.GetProperty("clock").GetProperty("endpoints")), Is.EqualTo("[]"), "nobody fetches it");
        Assert.That(
            Compact(manifest.RootElement.GetProperty("mutations")),
            Is.EqualTo("""{"user_hook":{"affects":["user"],"auto_scoped_params":["user_id"],"private":true}}"""));
    }

    private static string Compact(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Compact(parsed.RootElement);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
