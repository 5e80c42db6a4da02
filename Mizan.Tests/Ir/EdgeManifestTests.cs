using Mizan.Generators.Ir;

namespace Mizan.Tests.Ir;

/// <summary>The manifest for an edge, derived from the description alone.</summary>
internal sealed class EdgeManifestTests
{
    private const string Text = """
        mizan 1 project="site"
        context "news" {
            function "headlines"
        }
        context "user" {
            param "user_id" type="int32" shared=#true required=#true
            function "profile_page"
            function "user_profile"
        }
        context "live" transport="websocket" {
            function "ticks"
        }
        context "mine" {
            function "own"
        }
        context "empty"
        function "headlines" kind="read" context="news" rev=2 cache="never" {
            output type="list" { item type="string" }
        }
        function "own" kind="read" context="mine" personal=#true {
            output type="string"
        }
        function "profile_page" kind="read" context="user" route="/profile/{user_id}/" methods="GET" {
            input "user_id" type="int32"
            output type="void"
        }
        function "user_profile" kind="read" context="user" cache=60 {
            input "user_id" type="int32"
            output type="string"
        }
        function "ticks" kind="read" context="live" transport="websocket" private=#true {
            output type="int32"
        }
        function "rename_user" kind="mutation" private=#true {
            input "user_id" type="int32"
            output type="string"
            affects context="news"
            affects function="user_profile" { scope "user_id" }
            merge context="user" slot="user_profile" { scope "user_id" }
        }
        function "clear" kind="mutation" {
            output type="void"
            affects context="user" scope-by="explicit" { scope "user_id" }
        }
        function "ping" kind="call" {
            output type="void"
        }
        """;

    [Test]
    public void SaysWhatAnEdgeHasToKnow() => Assert.That(EdgeManifest.Write(IrText.Read(Text)), Is.EqualTo("""
        {
          "version": 1,
          "contexts": {
            "empty": {
              "functions": [],
              "endpoints": [],
              "params": [],
              "user_scoped": false,
              "render_strategy": "psr"
            },
            "live": {
              "functions": [
                {"name": "ticks", "path": "rpc", "private": true}
              ],
              "endpoints": [],
              "params": [],
              "user_scoped": false,
              "render_strategy": "psr"
            },
            "mine": {
              "functions": [
                {"name": "own", "path": "rpc"}
              ],
              "endpoints": ["/api/mizan/ctx/mine/"],
              "params": [],
              "user_scoped": true,
              "render_strategy": "dynamic_cached"
            },
            "news": {
              "functions": [
                {"name": "headlines", "path": "rpc", "rev": 2, "cache": "never"}
              ],
              "endpoints": ["/api/mizan/ctx/news/"],
              "params": [],
              "user_scoped": false,
              "render_strategy": "psr"
            },
            "user": {
              "functions": [
                {"name": "profile_page", "path": "view", "route": "/profile/{user_id}/", "methods": ["GET"]},
                {"name": "user_profile", "path": "rpc", "cache": 60}
              ],
              "endpoints": ["/api/mizan/ctx/user/"],
              "params": ["user_id"],
              "user_scoped": true,
              "render_strategy": "dynamic_cached",
              "page_routes": ["/profile/{user_id}/"]
            }
          },
          "mutations": {
            "clear": {"affects": ["user"]},
            "rename_user": {"affects": ["news", "user"], "auto_scoped_params": ["user_id"], "private": true}
          }
        }

        """.ReplaceLineEndings("\n")));

    [Test]
    public void ADescriptionWithoutAnythingHasAnEmptyManifest() => Assert.That(
        EdgeManifest.Write(IrText.Read("mizan 1 project=\"x\"")),
        Is.EqualTo("{\n  \"version\": 1,\n  \"contexts\": {},\n  \"mutations\": {}\n}\n"));
}
