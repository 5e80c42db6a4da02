using Microsoft.CodeAnalysis.CSharp;
using Mizan.Generators.Parsing;

namespace Mizan.Tests.Generator.Server;

/// <summary>What of a file matters to others: all that it declares, and nothing that it does.</summary>
[Category("Generator")]
internal sealed class DeclarationShapeTests
{
    private const string File = """
        using System;
        #nullable enable
        namespace Shop;
        /// <summary>Limits.</summary>
        public static class Limits
        {
            public const int Most = 5;
            public static int Twice(int number) => number * 2;
            public static int Half(int number) { return number / 2; }
            public static int One { get { return 1; } }
        }
        """;

    [TestCase("number * 2", "number * 3", TestName = "The body of a method, as an expression")]
    [TestCase("return number / 2;", "var half = number / 2; return half;", TestName = "The body of a method, as a block")]
    [TestCase("return 1;", "return 2;", TestName = "The body of a property")]
    [TestCase("namespace Shop;", "namespace  Shop ; // a remark", TestName = "White space and remarks")]
    public void MattersToNobody(string before, string after) => Assert.That(AreAlike(before, after), Is.True);

    [TestCase("Most = 5", "Most = 6", TestName = "The value of a constant")]
    [TestCase("using System;", "using System.IO;", TestName = "A using")]
    [TestCase("#nullable enable", "#nullable disable", TestName = "A directive")]
    [TestCase("<summary>Limits.", "<summary>Bounds.", TestName = "A documentation comment")]
    [TestCase("int number) =>", "long number) =>", TestName = "A parameter")]
    [TestCase("static class Limits", "static partial class Limits", TestName = "A modifier")]
    [TestCase("public const", "[Obsolete] public const", TestName = "An attribute")]
    [TestCase("{ get { return 1; } }", "{ get; } = 1;", TestName = "How a property is written")]
    [TestCase("{ return number / 2; }", ";", TestName = "Whether there is a body")]
    [TestCase("return number / 2;", "\n#nullable disable\nreturn number / 2;", TestName = "A directive within a body, which goes on behind it")]
    [TestCase("\n}", "\n}\npublic sealed class Item;", TestName = "Another type")]
    public void MattersToOthers(string before, string after) => Assert.That(AreAlike(before, after), Is.False);

    [Test]
    public void FilesAreComparedInTheirPlaces()
    {
        var tree = CSharpSyntaxTree.ParseText(File, path: "A.cs");
        var shape = new DeclarationShape();
        Assert.That(shape.AreAlike(tree, CSharpSyntaxTree.ParseText(File, path: "A.cs")), Is.True);
        Assert.That(shape.AreAlike(tree, CSharpSyntaxTree.ParseText(File, path: "B.cs")), Is.False);
        var older = new CSharpParseOptions(LanguageVersion.CSharp10);
        Assert.That(shape.AreAlike(tree, CSharpSyntaxTree.ParseText(File, older, path: "A.cs")), Is.False);
    }

    private static bool AreAlike(string before, string after)
    {
        var changed = File.Replace(before, after, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(File), "The edit has to change something.");
        return new DeclarationShape().AreAlike(CSharpSyntaxTree.ParseText(File), CSharpSyntaxTree.ParseText(changed));
    }
}
