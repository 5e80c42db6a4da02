using Microsoft.CodeAnalysis;
using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Generated;

/// <summary>What cannot be served is refused in one diagnostic, and takes nothing else down with it.</summary>
[Category("Generator")]
public class RefusalTests
{
    private const string Types = """
        public class Plain { public int A { get; set; } }
        [Context] public class ShelfContext;
        public interface IThing { int A { get; } }
        public abstract class Unlisted { public int A { get; set; } }
        [Flags] public enum Bits { A = 1, B = 2 }
        public enum Twin { [WireName("same")] One, [JsonStringEnumMemberName("same")] Two }
        public class SameNames { public int A { get; set; } [WireName("a")] public int B { get; set; } }
        public class Extended { [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } }
        public class Included { [JsonInclude] private int Hidden { get; set; } public int Use() => Hidden; }
        public class Control { [JsonPropertyName("a\n")] public int A { get; set; } }
        public class TwoConstructors { public TwoConstructors(int a) { A = a; } public TwoConstructors(string b) { A = b.Length; }
        public int A { get; } }
        public class Unmatched { public Unmatched(int other) { A = other; } public int A { get; } }
        public class Numbers : List<int>;
        public class Culprit { public Inner Inner { get; set; } = new(); }
        public class Inner { public List<Dictionary<int, string>> Map { get; set; } = []; }
        [JsonDerivedType(typeof(OneCase), "a"), JsonDerivedType(typeof(OtherCase), "a")] public abstract class SameCases;
        public class OneCase : SameCases; public class OtherCase : SameCases;
        [JsonDerivedType(typeof(TextCase), "a"), JsonDerivedType(typeof(NumberCase), 1)] public abstract class MixedCases;
        public class TextCase : MixedCases; public class NumberCase : MixedCases;
        [JsonDerivedType(typeof(HalfCase), "a")] public abstract class NestedCases; public abstract class HalfCase : NestedCases;
        [JsonConverter(typeof(Odd))] public class Oddly;
        public class Odd : JsonConverterFactory { public override bool CanConvert(Type t) => true;
        public override JsonConverter? CreateConverter(Type t, JsonSerializerOptions o) => null; }
        """;

    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return Case("MIZ001", "public int Broken() => 1;", "'Broken' is marked [Client] but is not partial; add 'partial'",
            "NotPartial");
        yield return Case("MIZ002", "private partial int Broken() => 1;",
            "'Broken' is not reachable from generated code; make it internal or public", "APrivateFunction");
        yield return Case("MIZ003", "public partial int Broken<T>(int a) where T : class, IThing, new() => a;", "'Broken' is generic",
            "AGenericFunction");
        yield return Case("MIZ003", "public partial int Broken(ref int a) => a;", "'a' is ref, out, in or params", "ARefParameter");
        yield return Case("MIZ003", "public partial int Broken(out int a) { a = 1; return 1; }", "pass it by value", "AnOutParameter");
        yield return Case("MIZ003", "public partial int Broken(in int a) => a;", "'a' is ref, out, in or params", "AnInParameter");
        yield return Case("MIZ003", "public partial int Broken(ref readonly int a) => a;", "'a' is ref, out, in or params",
            "ARefReadOnlyParameter");
        yield return Case("MIZ003", "public partial int Broken(params int[] a) => a.Length;", "'a' is ref, out, in or params",
            "AParamsParameter");
        yield return Case("MIZ003",
            "public static int Field; [Client(Name = \"by_ref\")] public static partial ref int Broken() => ref Field; public static int X",
            "'Broken' returns by reference", "AResultByReference", isWhole: true);
        yield return Case("MIZ005", "public partial int Größe() => 1;",
            "wire name 'größe' is reserved or is not of the form [a-z][a-z0-9_]*; set Name", "ANameOutsideAscii");
        yield return Case("MIZ005", "public partial int MwtObtain() => 1;", "wire name 'mwt_obtain' is reserved", "AReservedName");
        yield return Case("MIZ005", "public partial int Broken(int größe) => 1;",
            "of parameter 'größe' is not of the form [a-z][a-z0-9_]*; set one with [WireName]", "AParameterOutsideAscii");
        yield return Case("MIZ005", "public partial int Broken(int a, [WireName(\"a\")] int b) => 1;",
            "Two parameters of 'Broken' have the wire name 'a'", "TwoParametersOfOneName");
        yield return Case("MIZ006", "public partial int Broken(IThing thing) => 1;",
            "type 'IThing' is abstract; list its cases with [JsonDerivedType]; mark the parameter with [FromServices] if it is a service",
            "AnInterface");
        yield return Case("MIZ006", "public partial int Broken(Unlisted thing) => 1;", "type 'Unlisted' is abstract", "AnAbstractClass");
        yield return Case("MIZ006", "public partial int Broken(object thing) => 1;", "'thing': type 'object' cannot cross the wire",
            "AnObject");
        yield return Case("MIZ006", "public partial int Broken(dynamic thing) => 1;", "type 'dynamic' cannot cross the wire", "ADynamic");
        yield return Case("MIZ006", "public partial int Broken((int, string B) pair) => 1;", "cannot cross the wire", "ATuple");
        yield return Case("MIZ006", "public partial int Broken(int[,] grid) => 1;", "'int[,]' cannot cross the wire",
            "AnArrayOfTwoDimensions");
        yield return Case("MIZ006", "public partial int Broken(Dictionary<int, string> map) => 1;", "cannot cross the wire",
            "AMapOfNumbers");
        yield return Case("MIZ006", "public partial int Broken(Func<int> f) => 1;", "'Func<int>' cannot cross the wire", "ADelegate");
        yield return Case("MIZ006", "public partial int Broken(Span<byte> f) => 1;", "'Span<byte>' cannot cross the wire", "ASpan");
        yield return Case("MIZ006", "public partial int Broken(System.IO.Stream f) => 1;",
            "'Stream' cannot cross the wire; mark the parameter with [FromServices]", "AStream");
        yield return Case("MIZ006", "public partial int Broken(nint f) => 1;", "cannot cross the wire", "ANativeInteger");
        yield return Case("MIZ006", "public partial int Broken(Culprit a) => 1;", "Inner: 'Inner.Map' of type", "ACulpritDeepInside");
        yield return Case("MIZ006", "public partial int Broken(Bits a) => 1;", "enum 'Bits' is marked [Flags]", "AFlagsEnum");
        yield return Case("MIZ006", "public partial int Broken(Twin a) => 1;", "has two members with the wire name 'same'",
            "AnEnumWithOneNameTwice");
        yield return Case("MIZ006", "public partial int Broken(SameNames a) => 1;",
            "type 'SameNames' has two members with the wire name 'a'", "TwoMembersOfOneName");
        yield return Case("MIZ006", "public partial int Broken(Extended a) => 1;",
            "type 'Extended' uses [JsonExtensionData], which has no counterpart on the wire", "ExtensionData");
        yield return Case("MIZ006", "public partial int Broken(Included a) => 1;",
            "member 'Hidden' of type 'Included' is marked [JsonInclude] but not reachable", "APrivateMember");
        yield return Case("MIZ006", "public partial int Broken(Control a) => 1;", "has a control character or half of a character in its wire name",
            "AControlCharacterInAName");
        yield return Case("MIZ006", "public partial int Broken(TwoConstructors a) => 1;",
            "type 'TwoConstructors' can be written but not read: it needs one public constructor", "TwoConstructors");
        yield return Case("MIZ006", "public partial int Broken(Unmatched a) => 1;",
            "its constructor's parameter 'other' has no property of the same name and type", "AConstructorThatNoMemberFeeds");
        yield return Case("MIZ006", "public partial int Broken(Numbers a) => 1;", "type 'Numbers' is a collection of its own",
            "ACollectionOfOnesOwn");
        yield return Case("MIZ006", "public partial int Broken(SameCases a) => 1;", "type 'SameCases' has two cases 'a'",
            "TwoCasesOfOneName");
        yield return Case("MIZ006", "public partial int Broken(MixedCases a) => 1;", "tells some cases apart by number and others by text",
            "CasesByNumberAndText");
        yield return Case("MIZ006", "public partial int Broken(NestedCases a) => 1;",
            "case 'HalfCase' of 'NestedCases' has to be a concrete type", "AnAbstractCase");
        yield return Case("MIZ006", "public partial int Broken(Oddly a) => 1;", "type 'Oddly' cannot cross the wire", "AConverterFactory");
        yield return Case("MIZ006", "private class Own { } [Client] public partial int Broken(List<Own> a) => 1; public int X", "type",
            "APrivateType", isWhole: true, compiler: ["CS0051"]);
        yield return Case("MIZ007", "public partial object Broken() => 1;", "The result of 'Broken': type 'object' cannot cross the wire",
            "AResultWithoutForm");
        yield return Case("MIZ007", "public partial Task<IThing> Broken() => null!;", "type 'IThing' is abstract", "AnInterfaceAsResult");
        yield return Case("MIZ007", "public partial Task<Task<int>> Broken() => null!;", "'Task<int>' cannot cross the wire",
            "ATaskOfATask");
        yield return Case("MIZ007", "public partial IAsyncEnumerable<int> Broken() => null!;", "cannot cross the wire", "AStreamOfResults");
        yield return Case("MIZ020", "public partial int Broken() => 1;", "'Plain' is no context; mark the class with [Context]",
            "AContextThatIsNone", client: "Context = typeof(Plain)");
        yield return Case("MIZ020", "public partial int Broken() => 1;", "The context name 'Not A Name' is not of the form",
            "AContextNameThatIsNone", client: "Context = \"Not A Name\"");
        yield return Case("MIZ030", "public partial int Broken() => 1;", "'Plain' in Affects is no context; mark the class with [Context]",
            "ATargetThatIsNoContext", client: "Affects = [typeof(Plain)]");
        yield return Case("MIZ023", "public partial int Broken() => 1;",
            "'Broken' cannot be a read and a mutation; remove Context, or Affects and Merge", "AReadThatMutates",
            client: "Context = typeof(ShelfContext), Affects = [\"shelf\"]");
        yield return Case("MIZ009", "public partial int Broken(Plain a) => 1;", "Parameter 'a' of a read travels in a query string",
            "AnObjectInARead", client: "Context = typeof(ShelfContext)");
        yield return Case("MIZ009", "public partial int Broken(List<int?> a) => 1;", "a scalar, an enum or a list of those",
            "AListOfNullsInARead", client: "Context = typeof(ShelfContext)");
        yield return Case("MIZ004", "public partial int Broken() => 1;", "The wire name 'fine' is taken by", "ANameThatIsTaken",
            client: "Name = \"fine\"");
        yield return Case("MIZ021", "public partial int Broken(int a) => 1;",
            "The global context is fetched without arguments, so 'a' needs a default value", "TheGlobalContextWithAParameter",
            client: "Context = \"global\"");
        yield return Case("MIZ022", "public partial int Broken(string shelf) => 1;",
            "Parameter 'shelf' has another type in 'also_fine' of the same context; give both the same", "AParameterOfTwoTypes",
            client: "Context = typeof(ShelfContext)");
    }

    [TestCaseSource(nameof(Refusals))]
    public async Task OneMistakeIsOneDiagnosticAndTheRestIsServed(string id, string[] compiler, string source, string message)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { Expected = ["MIZ000", .. compiler] }
            .RunAsync("using System.Text.Json; using System.Text.Json.Serialization;\n" + TestCompilation.Usings + source);
        var reported = output.Diagnostics.Where(d => d.Id == "MIZ000").ToArray();
        Assert.That(reported, Has.Length.EqualTo(1));
        var text = reported[0].GetMessage(null);
        Assert.That(text, Does.StartWith("1 client function of this project is not served: ").And.Contain(id + " ").And.Contain(message));
        Assert.That(text, Does.Not.Contain("|").And.Not.Contain("Exception"));
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("\"fine=").And.Contain("\"also_fine@shelf="));
    }

    [TestCase("public class Own { public partial class Deep { [Client] public static int X() => 1; } }", "MIZ001", 1,
        TestName = "ANestedTypeThatIsNotPartial")]
    [TestCase("public partial class Own<T> { [Client] public static partial int X() => 1; }",
        "MIZ002 Type 'Own' has client functions but is generic; move them", 1, TestName = "AGenericType")]
    [TestCase("public partial interface IOwn { [Client] public static partial int X() => 1; }",
        "is an interface; move them into a class", 1, TestName = "AnInterfaceWithAFunction")]
    [TestCase("public partial class Own { private partial class Deep { [Client] public static partial int X() => 1; } }",
        "Type 'Deep' has client functions but is not reachable", 1, TestName = "APrivateTypeWithAFunction")]
    [TestCase("public partial class Own { public Own() { } public Own(int a) { } [Client] public partial int X() => 1; }",
        "MIZ010 Type 'Own' has more than one public constructor", 1, TestName = "ATypeWithTwoConstructors")]
    [TestCase("public partial class Own { private Own() { } [Client] public partial int X() => 1; }",
        "MIZ010 Type 'Own' has no public constructor", 1, TestName = "ATypeWithoutConstructor")]
    [TestCase("public abstract partial class Own { [Client] public partial int X() => 1; }", "MIZ010 Type 'Own' is abstract", 1,
        TestName = "AnAbstractTypeWithAFunction")]
    [TestCase("public static partial class Own { [Client] public static partial int X(); public static partial int X() => 1; }", "MIZ001",
        1, TestName = "ADefiningPartOfOnesOwn")]
    [TestCase("public static partial class Own { public static partial int X(); [Client] public static partial int X() => 1; }",
        "has a defining part already", 1, TestName = "ADefiningPartBesideTheFunction")]
    [TestCase(
        "public partial class Own<T> { [Client] public partial object X<U>(ref IDisposable a, U b) "
        + "where U : struct, IComparable<U> => 1; }",
        "MIZ003", 1, TestName = "ManyMistakesAtOnce")]
    [TestCase(
        "public static partial class Own { [Client] public static partial object X() => 1; "
        + "[Client] public static partial object Y() => 1; }",
        "2 client functions of this project are not served", 2, TestName = "TwoBrokenFunctions")]
    public async Task AMistakeAroundAFunctionIsRefusedWithoutAnErrorOfTheCompilers(string source, string message, int count)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { Expected = ["MIZ000"] }
            .RunAsync(TestCompilation.Usings + source
                + "public static partial class Rest { [Client] public static partial int Fine() => 1; }");
        Assert.That(output.Diagnostics.Single().GetMessage(null), Does.Contain(message));
        Assert.That(output.Diagnostics.Single().GetMessage(null).Split(" | "), Has.Length.EqualTo(count));
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("\"fine="));
    }

    [Test]
    public async Task WhatIsLeftOfAFileWithMistakesCanBeCalled()
    {
        const string Source = """
            public partial class Cards { [Client] public partial int Fine(int a) => a; [Client] public partial object Broken(object a) => a;
            [Client] public partial Card AlsoFine(Card a) => a; }
            public record Card(int A);
            """;
        using var library = await ClientLibrary.CompileRefused(Source);
        Assert.That(await library.Call("fine", """{"a":2}"""), Is.EqualTo("2"));
        Assert.That(await library.Call("also_fine", """{"a":{"a":3}}"""), Is.EqualTo("""{"a":3}"""));
        Assert.That(await library.Call("broken", """{"a":1}"""), Does.StartWith("NotFound"));
    }

    private static TestCaseData Case(
        string id, string method, string message, string name, bool isWhole = false, string client = "", string[]? compiler = null)
    {
        var attribute = isWhole && method.Contains("[Client",
            StringComparison.Ordinal) ? "" : client.Length == 0 ? "[Client] " : $"[Client({client})] ";
        var rest = isWhole ? " => 1;" : "";
        var source = Types + $$"""
            public partial class Functions
            {
                {{attribute}}{{method}}{{rest}}
                [Client] public static partial int Fine(int a) => a;
                [Client(Context = typeof(ShelfContext))] public static partial int AlsoFine(int shelf) => shelf;
            }
            """;
        return new TestCaseData(id, compiler ?? [], source, message).SetName(name + "IsRefused");
    }
}
