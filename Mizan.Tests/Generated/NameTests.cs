using Mizan.Tests.Generator;

namespace Mizan.Tests.Generated;

/// <summary>Types by the names that they go by: namespaces, nesting, keywords, and names of ours.</summary>
[Category("Generator")]
public class NameTests
{
    [Test]
    public async Task TypesOfOneNameInTwoNamespacesStandApart()
    {
        const string Source = """
            namespace First { public record Card(int A);
            public record Both(Card Own, Second.Card Other, KeyValuePair<string, Second.Card> Pair); public record Box<T>(T Item); }
            namespace Second { public record Card(string B);
            public record Box<T>(T[] Items); namespace Deep { public record Card(bool C); } }
            namespace Mizan.Wire { public record Card(int Wire); }
            namespace @class.@event { public record @record(int @class, int @event, string value); public enum @enum { @new } }
            namespace Mizan_Fake { public class System { public int Int32 { get; set; } } }
            """;
        await AgreeAsync(
            Source, "First.Card", "Second.Card", "First.Both", "First.Box<First.Card>", "First.Box<Second.Card>",
                "First.Box<Second.Deep.Card>",
            "Second.Box<First.Card>", "Second.Box<First.Box<Second.Card>>", "KeyValuePair<First.Card, Second.Card>", "Mizan.Wire.Card",
            "First.Box<Mizan.Wire.Card>", "@class.@event.@record", "List<@class.@event.@enum>", "First.Box<@class.@event.@record>",
                "Mizan_Fake.System");
    }

    [Test]
    public async Task TypesWithoutNamespaceMayBeNamedLikeTheRuntimes()
    {
        string[] names =
        [
            "Arguments", "WireString", "WireInteger", "WireReader", "WireWriter", "WireOrNull", "NoArguments", "NoResult", "FunctionKind",
                "FunctionDeclaration", "CallFunction",
            "MizanModule", "MizanRequest", "Auth", "ClientFunction", "IWireCodec", "IWire", "ScalarText", "WireCases", "WireJsonContext",
                "WireTypeTable", "MizanServices",
            "Default", "Options", "Info", "Describe", "TestJson", "TestModule", "JsonTypeInfo", "Codecs", "Generated", "Registry", "Wire",
                "Functions",
        ];
        var source = string.Concat(names.Select(name => $"public record {name}(int A, string? B, {name}? C, List<{name}> D);\n"))
            + "public enum WireBoolean { On, Off }\n[Context(\"c\")] public class C; "
            + "public static partial class Reads { [Client(Context = typeof(C), Auth = Mizan.Auth.Required)] "
            + "public static partial WireString Read(int a, WireBoolean[] b, WireBoolean? d = null) => null!; }";
        await AgreeAsync(source, [.. names.Select(name => "global::" + name), "WireBoolean"]);
    }

    [Test]
    public async Task TypesMayBeNamedLikeThePlatforms()
    {
        const string Source = """
            namespace Own
            {
                public record Task(int A); public record List(int A); public record Guid(int A); public record String(int A);
                public record Object(int A);
                public record Nullable(int A); public record ReadOnlySpan(int A); public record EqualityComparer(int A);
                public record KeyValuePair(int A); public record Uri(string A);
            }
            namespace Own.System { public record Int32(int A); namespace Collections { public record Generic(int A); } }
            namespace Own.Mizan { public record Client(int A); }
            namespace Own.global { public record X(int A); }
            """;
        await AgreeAsync(
            Source, "Own.Task", "Own.List", "Own.Guid", "Own.String", "Own.Object", "Own.Nullable", "Own.ReadOnlySpan",
                "Own.EqualityComparer", "Own.KeyValuePair",
            "Own.Uri", "Own.System.Int32", "Own.System.Collections.Generic", "Own.Mizan.Client", "List<Own.List>", "Own.global.X");
    }

    [Test]
    public async Task MembersMayBeNamedLikeWhatStandsAroundThem()
    {
        const string Source = """
            public class Hostile
            {
                public int Value { get; set; } public int Reader { get; init; } = 3; public string Members { get; set; } = "";
                public int Names { get; set; } public int Index { get; set; }
                public int Id { get; set; } public int _Id { get; set; } public int __Id { get; set; }
                public required string @class { get; init; } public int @value_ { get; set; } public int Write { get; set; }
                public int TryRead { get; set; }
                public int Größe { get; set; } public int 日本 { get; set; } public int Hostil { get; set; }
                public int HostileCodec { get; set; } public string? GlobalX { get; set; }
            }
            public record Lower(int value, string reader, int members, int writer, int type, int _value);
            public class Texts { [JsonPropertyName("\"\\")] public int A { get; set; }
            [JsonPropertyName("日\u2028{}\"\"\"")] public int B { get; set; } [JsonPropertyName("")] public int C { get; set; }
            [JsonPropertyName(" 😀 ")] public int D { get; set; } [JsonPropertyName("a.b[0]")] public int E { get; set; }
            [JsonPropertyName("</script>&'+")] public int F { get; set; } }
            """;
        await AgreeAsync(Source, "Hostile", "Lower", "Texts");
    }

    [Test]
    public async Task NestedTypesAreNamedByTheirOuterOnes()
    {
        const string Source = """
            public class Outer { public record Inner(int A); public class Middle { public record struct Inner { public int B { get; set; } }
            public enum Kind { One } } public record Of<T>(T Item, Middle.Kind Kind); }
            public static class Holder { public record Inner(string C); }
            public class Generic<T> { public class Inner { public T? Item { get; set; } }
            public class With<TOther> { public T? First { get; set; } public TOther? Second { get; set; } } }
            """;
        await AgreeAsync(
            Source, "Outer.Inner", "Outer.Middle.Inner", "Holder.Inner", "Outer.Of<Holder.Inner>", "Outer.Of<Outer.Middle.Inner>",
                "Generic<int>.Inner",
            "Generic<bool>.Inner", "Generic<int>.With<bool>", "Generic<int>.With<string>", "Outer.Of<string[]>", "Outer.Of<string?[]>",
                "Outer.Of<List<string?>>");
    }

    [TestCase("public record PageOfCard(int A); public record Page<T>(T Item); public record Card(int B);", "PageOfCard", "Page<Card>",
        TestName = "AGenericTypeLikeAnother")]
    [TestCase("#pragma warning disable CS8981\npublic record Card(int A); public record card(int B);", "Card", "card",
        TestName = "TypesThatDifferInCaseOnly")]
    public async Task NamesThatWouldMeetAreRefused(string source, string first, string second)
    {
        source += $"public static partial class F {{ [Client] public static partial {first} One({first} x) => x; "
            + $"[Client] public static partial {second} Two({second} x) => x; [Client] public static partial int Fine(int x) => x; }}";
        var output = await new GeneratorDriverHarness(new Generators.ServerGenerator()) {
            Expected = ["MIZ000"] }.RunAsync(TestCompilation.Usings + source);
        Assert.That(output.Diagnostics.Single().GetMessage(null),
            Does.Contain("rename one of them").And.Contain("F.Two").And.Not.Contain("F.One'"));
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("\"fine=").And.Contain("\"one="));
    }

    [Test]
    public async Task AProjectMayBeNamedLikeTheRuntime([Values("Mizan", "mizan", "Mizan.Registry", "Mizan.Wire")] string name)
    {
        const string Source = "public static partial class F { [Client] public static partial int Twice(int x) => 2 * x; }";
        var harness = new GeneratorDriverHarness(new Generators.ServerGenerator()) { AssemblyName = name };
        var output = await harness.RunAsync(TestCompilation.Usings + Source);
        Assert.That(output.Sources.Keys, Does.Contain("Mizan.Module.g.cs"));
    }

    [Test]
    public async Task TypesWithFunctionsMayBeNamedLikeGeneratedFilesAndDifferInCaseOnly()
    {
        const string Source = """
            #pragma warning disable CS8981
            namespace Mizan { public static partial class Module { [Client] public static partial int One() => 1; }
            public static partial class Json { [Client] public static partial int Two() => 2; } }
            namespace Codecs { public static partial class ACodec { [Client] public static partial A Three() => new(3); } }
            public record A(int B);
            public static partial class F { [Client] public static partial int Four() => 4; }
            public static partial class f { [Client] public static partial int Five() => 5; }
            """;
        var output = await new GeneratorDriverHarness(new Generators.ServerGenerator()).RunAsync(TestCompilation.Usings + Source);
        foreach (var name in (string[])["one", "two", "three", "four", "five"])
        {
            Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain($"\"{name}="));
        }
    }

    [Test]
    public void FunctionsThatAreRefusedMayBeInTypesWhoseNamesDifferInCaseOnly()
    {
        const string Source = TestCompilation.Usings + """
            namespace Shop;
            public static partial class F { [Client] public static partial int One(nint a) => 1; }
            public static partial class f { [Client] public static partial int One(nint a) => 1; }
            public static partial class Two { [Client] public static partial int Three() => 3; }
            """;
        var run = new IncrementalRun(new Generators.ServerGenerator(), Source);
        Assert.That(run.Sources["Mizan.Module.g.cs"], Does.Contain("\"three="));
        var refused = run.Sources.Single(source => source.Key.StartsWith("Refused.", StringComparison.Ordinal));
        Assert.That(refused.Value, Does.Contain("partial class F").And.Contain("partial class f"));
    }

    private static async Task AgreeAsync(string source, params string[] types)
    {
        using var library = await WireLibrary.Compile("#pragma warning disable CS8981\n" + source, types);
        foreach (var type in types)
        {
            Agreement.Check(library, type);
            Agreement.CheckRefusals(library, type);
        }
    }
}
