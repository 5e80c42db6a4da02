using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Describing;

/// <summary>Names and comments are data: they come back as they were, or are refused.</summary>
[Category("Generator")]
internal sealed class HostileTextTests
{
    [TestCase("\"quotes\" and \\ back", TestName = "Quotes")]
    [TestCase("ends */ or // or /- or /* here", TestName = "Ends of comments")]
    [TestCase("\"\"\" #\" }}; function \"evil\" {{", TestName = "Text that looks like KDL")]
    [TestCase("{0} {x} $\"{y}\" \\u0041 \\u{41}", TestName = "Escapes of other languages")]
    [TestCase("日本 😀 é \u202E turned \u200B", TestName = "Many scripts")]
    public async Task ACommentComesBackAsItWas(string comment)
    {
        var described = await Described.RunAsync($$"""
            /// <summary>{{comment}}</summary>
            public static partial class All
            {
                /// <summary>{{comment}}</summary>
                /// <param name="a">{{comment}}</param>
                [Client] public static partial int F(int a) => a;
            }
            """);
        var function = described.Document.Functions.Single();
        Assert.That((function.Doc, function.Inputs[0].Doc), Is.EqualTo((comment, comment)));
    }

    [Test]
    public async Task NamesOfEveryKindComeBackAsTheyWere()
    {
        var described = await Described.RunAsync("""
            using System.Text.Json.Serialization;
            public enum E { [WireName("a\"b\\c")] A, [WireName("*/ //")] B, [WireName("")] C }
            public sealed record R(
                [property: JsonPropertyName("x \"y\" {")] int X,
                [property: JsonPropertyName("é\u2028😀")] int Y,
                [property: JsonPropertyName("")] int Z);
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "k\"i")]
            [JsonDerivedType(typeof(C), "\"}")]
            public abstract record U;
            public sealed record C : U;
            public static partial class All
            {
                [Client(Policy = "a\n\"b\" \ud800")] public static partial E F(R r, U u) => default;
            }
            """);
        var document = described.Document;
        Assert.That(document.Enums.Single().Variants.Select(v => v.Name), Is.EqualTo(["a\"b\\c", "*/ //", ""]));
        Assert.That(document.Structs.Single(s => s.Name == "r").Fields.Select(f => f.Name), Is.EqualTo(["x \"y\" {", "é\u2028😀", ""]));
        Assert.That(document.Unions.Single().Discriminator + document.Unions.Single().Cases[0].Value, Is.EqualTo("k\"i\"}"));
        Assert.That(document.Functions.Single().Policy, Is.EqualTo("a\n\"b\" \uFFFD"));
    }

    [TestCase("public sealed record R([property: System.Text.Json.Serialization.JsonPropertyName(\"\\ud800\")] int X);")]
    [TestCase("public enum R { [WireName(\"\\udc00x\")] A }")]
    [TestCase("[System.Text.Json.Serialization.JsonDerivedType(typeof(S), \"\\ud800\")] public record R; public sealed record S : R;")]
    public async Task HalfOfACharacterInANameIsRefused(string type)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { Expected = ["MIZ000"] }.RunAsync(
            TestCompilation.Usings + type + " public static partial class All { [Client] public static partial void F(R r) { } }");
        Assert.That(
            output.Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain("half of a character"));
    }
}
