using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mizan.Generators.Parsing;

namespace Mizan.Tests.Generator.Server;

/// <summary>What of a file matters to others: all that it declares, and nothing that it does.</summary>
[Category("Generator")]
internal sealed class FileOutlinesTests
{
    private const string File = """
        using System;
        #nullable enable
        namespace Shop;
        /// <summary>Limits.</summary>
        public static class Limits
        {
            public const int Most = 5;
            public const string Named = nameof(Half);
            public static int Twice([Checked(nameof(Third))] int number, int times = Most) => number * 2;
            public static int Half(int number) { return number / 2; }
            public static int One { get { return 1; } }
        }
        """;

    [TestCase("number * 2", "number * 3", TestName = "The body of a method, as an expression")]
    [TestCase("return number / 2;", "var half = number / 2; return half;", TestName = "The body of a method, as a block")]
    [TestCase("return 1;", "return 2;", TestName = "The body of a property")]
    [TestCase("namespace Shop;", "namespace  Shop ; // a remark", TestName = "White space and remarks")]
    public void MattersToNobody(string before, string after) => Assert.That(Change(before, after), Is.EqualTo(OutlineChange.Nothing));

    [TestCase("int number, int times", "long number, int times", TestName = "A parameter")]
    [TestCase("public static int Half", "[Obsolete] public static int Half", TestName = "An attribute of a method")]
    [TestCase("public static int Half", "/// <summary>A half.</summary>\npublic static int Half", TestName = "What is said of a method")]
    [TestCase("{ return number / 2; }", ";", TestName = "Whether there is a body")]
    [TestCase("public static int Half", "public static int Quarter(int number) => 4; public static int Half", TestName = "A method more")]
    [TestCase("int Twice(", "int Double(", TestName = "The name of a method that no other declaration has")]
    public void MattersToTheTypeAroundIt(string before, string after) =>
        Assert.That(Change(before, after), Is.EqualTo(OutlineChange.Methods));

    [TestCase("Most = 5", "Most = 6", TestName = "The value of a constant")]
    [TestCase("using System;", "using System.IO;", TestName = "A using")]
    [TestCase("#nullable enable", "#nullable disable", TestName = "A directive")]
    [TestCase("<summary>Limits.", "<summary>Bounds.", TestName = "A documentation comment")]
    [TestCase("static class Limits", "static partial class Limits", TestName = "A modifier")]
    [TestCase("public const int", "[Obsolete] public const int", TestName = "An attribute")]
    [TestCase("{ get { return 1; } }", "{ get; } = 1;", TestName = "How a property is written")]
    [TestCase("return number / 2;", "\n#nullable disable\nreturn number / 2;", TestName = "A directive within a body, which goes on behind it")]
    [TestCase("\n}", "\n}\npublic sealed class Item;", TestName = "Another type")]
    [TestCase("int Half(", "int halve(", TestName = "The name of a method that a constant has")]
    [TestCase("public static int Half", "private static int Half", TestName = "Who sees a method whose name a constant has")]
    [TestCase("int Half(int number)", "int Third() => 3; public static int Half(int number)", TestName = "A method of a name that an attribute has")]
    [TestCase("int Half(int number)", "int Most() => 3; public static int Half(int number)", TestName = "A method of a name that a default value has")]
    public void MattersToAll(string before, string after) => Assert.That(Change(before, after), Is.EqualTo(OutlineChange.Anything));

    [Test]
    public void AMethodThatMovesToTheNextTypeMatters()
    {
        const string First = "class A { void M(int a) { } } class B { }";
        const string Second = "class A { } class B { void M(int a) { } }";
        Assert.That(Change(First, Second, "A.cs"), Is.EqualTo(OutlineChange.Methods));
    }

    [Test]
    public void FilesAreComparedInTheirPlaces()
    {
        var tree = CSharpSyntaxTree.ParseText(File, path: "A.cs");
        var older = new CSharpParseOptions(LanguageVersion.CSharp10);
        var outlines = new FileOutlines();
        Assert.Multiple(() =>
        {
            Assert.That(outlines.Compare([tree], [CSharpSyntaxTree.ParseText(File, path: "A.cs")]), Is.EqualTo(OutlineChange.Nothing));
            Assert.That(outlines.Compare([tree], [CSharpSyntaxTree.ParseText(File, path: "B.cs")]), Is.EqualTo(OutlineChange.Anything));
            Assert.That(outlines.Compare([tree], [CSharpSyntaxTree.ParseText(File, older, "A.cs")]), Is.EqualTo(OutlineChange.Anything));
            Assert.That(outlines.Compare([tree], [tree, CSharpSyntaxTree.ParseText("")]), Is.EqualTo(OutlineChange.Anything));
        });
    }

    [Test]
    public void AnyFileMayMentionAMethod()
    {
        var edited = CSharpSyntaxTree.ParseText("class A { void M() { } }");
        var other = CSharpSyntaxTree.ParseText("class B { const string Name = nameof(A.Renamed); }");
        var outlines = new FileOutlines();
        Assert.Multiple(() =>
        {
            Assert.That(outlines.Compare([edited, other], [Named("Renamed"), other]), Is.EqualTo(OutlineChange.Anything));
            Assert.That(outlines.Compare([edited, other], [Named("Other"), other]), Is.EqualTo(OutlineChange.Methods));
        });

        static SyntaxTree Named(string name) => CSharpSyntaxTree.ParseText($"class A {{ void {name}() {{ }} }}");
    }

    private static OutlineChange Change(string before, string after)
    {
        var changed = File.Replace(before, after, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(File), "The edit has to change something.");
        return Change(File, changed, "File.cs");
    }

    private static OutlineChange Change(string before, string after, string path) => new FileOutlines().Compare(
        [CSharpSyntaxTree.ParseText(before, path: path)], [CSharpSyntaxTree.ParseText(after, path: path)]);
}
