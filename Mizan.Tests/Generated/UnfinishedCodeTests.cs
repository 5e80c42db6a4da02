using Microsoft.CodeAnalysis;
using Mizan.Generators;
using Mizan.Tests.Generator;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Generated;

/// <summary>Code while it is typed: nothing in it makes the generator throw.</summary>
[Category("Generator")]
public class UnfinishedCodeTests
{
    private const int Rounds = 250;

    private const string Source = TestCompilation.Usings + """
        using System.Text.Json.Serialization; using Microsoft.Extensions.DependencyInjection;
        namespace Board.Cards;
        [Context("board")] public sealed class BoardContext;
        /// <summary>Cards of a <see cref="Board"/>.</summary>
        public partial class Cards([FromKeyedServices("x")] IServiceProvider services, int count = 3) : IDisposable
        {
            /// <summary>Cards in their order &amp; so on.</summary>
            [Client(Context = typeof(BoardContext), Auth = Auth.Required)]
            public async partial Task<IReadOnlyList<Card>> BoardCards(int boardId, State? state = State.Open, int[]? tags = null,
                string text = "a\n", CancellationToken ct = default)
            {
                await Task.Yield();
                return [new Card(boardId, text, null) { Size = tags?.Length ?? 0 }];
            }
            [Client(Name = "move", Affects = [typeof(BoardContext), "board"],
                Private = true)] public static partial Page<Card?>? Move([WireName("c")] Card card, Dictionary<string, List<Shape>> shapes,
                decimal price = -1.5m, Guid id = default) => null;
            public void Dispose() { }
        }
        public record Card(int Id, [property: JsonPropertyName("t")] string Title,
            Card? Parent) { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Size { get; init; } = 3;
        public required State State { get; set; } }
        public enum State { [JsonStringEnumMemberName("open!")] Open = 1, Closed = Open + 1, Gone = -5 }
        public class Page<T> where T : class? { public T[] Items { get; set; } = [];
        [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public long Total { get; set; } }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Round), "round"), JsonDerivedType(typeof(Square),
            "square")] public abstract record Shape;
        public record Round(double Radius) : Shape; public record Square([property: WireName("s")] int Side) : Shape;
        """;

    [Test]
    public void TheGeneratorNeverThrows()
    {
        var random = Seed.Next();
        var driver = GeneratorDriverHarness.CreateDriver(new ServerGenerator());
        for (var i = 0; i < Rounds; i++)
        {
            var source = DamagedSource.Of(Source, random);
            var compilation = TestCompilation.Create("Test", [source]);
            driver = driver.RunGenerators(compilation, TestContext.CurrentContext.CancellationToken);
            var result = driver.GetRunResult().Results.Single();
            Assert.That(result.Exception, Is.Null, source);
            foreach (var diagnostic in result.Diagnostics)
            {
                // A mistake of the generator's own would be told by the name of its exception.
                Assert.That(diagnostic.GetMessage(null), Does.Not.Match(@"\w+Exception\b"), source);
            }
        }
    }

    [TestCase("public partial class A { [Client] public partial Missing X(Missing a) => default!; }", TestName = "TypesThatDoNotExistYet")]
    [TestCase("public partial class A { [Client] public partial List<Missing> X(Missing<int>[] a) => default!; }",
        TestName = "TypesThatDoNotExistYetWithinLists")]
    [TestCase("public partial class A { [Client] public partial Dictionary<string> X(List<int, int> a, Task<> b, Lazy<>[] c, Own<> d) "
        + "=> default!; } public class Own<T>;",
        TestName = "TypesWithTooFewOrTooManyArguments")]
    [TestCase("public partial class A { [Client( public partial int X() => 1; }", TestName = "AnAttributeThatIsStillOpen")]
    [TestCase("public partial class A { [Client(Name = )] public partial int X() => 1; }", TestName = "AnAttributeWithoutAValue")]
    [TestCase("public partial class A { [Client(Name = nameof())] public partial int X( }", TestName = "AParameterListThatIsStillOpen")]
    [TestCase("public partial class A { [Client] public partial int X(int = 3, string) => 1; }", TestName = "ParametersWithoutNames")]
    [TestCase("public partial class A { [Client] public partial X() => 1; }", TestName = "AMethodWithoutAResult")]
    [TestCase("public partial class A { [Client] public partial int (int a) => 1; }", TestName = "AMethodWithoutAName")]
    [TestCase("public partial class { [Client] public partial int X(int a) => 1; }", TestName = "AClassWithoutAName")]
    [TestCase("public partial class A : A { [Client] public partial A X(A a) => a; }", TestName = "AClassThatDerivesFromItself")]
    [TestCase("public record A(A a) : B; public record B(A b) : A; "
        + "public partial class C { [Client] public static partial A X(B a) => a; }",
        TestName = "ClassesThatDeriveFromEachOther")]
    [TestCase("public struct A { public A Inner { get; set; } } public partial class C { [Client] public static partial A X(A a) => a; }",
        TestName = "AStructThatHoldsItself")]
    [TestCase("public class P<T> { public P<P<T>>? Next { get; set; } } "
        + "public partial class C { [Client] public static partial P<int> X() => null!; }",
        TestName = "AGenericTypeThatGrowsForever")]
    [TestCase("public class P<T> { public P<Two<T, T>>? Next { get; set; } } public class Two<A, B> { public A? First { get; set; } } "
        + "public partial class C { [Client] public static partial P<int> X() => null!; }",
        TestName = "AGenericTypeThatDoublesForever")]
    [TestCase("public class P<T> { public class In { public P<In>.In? Next { get; set; } } } "
        + "public partial class C { [Client] public static partial P<int>.In X() => null!; }",
        TestName = "ANestedTypeThatGrowsForever")]
    [TestCase("public enum E { A = B, B = A } public partial class C { [Client] public static partial E X(E e = E.A) => e; }",
        TestName = "AnEnumThatDefinesItself")]
    [TestCase("[Client] public partial int X() => 1;", TestName = "AFunctionOutsideOfATypes")]
    [TestCase("public partial class C { [Client] public static partial int X(int a, int a) => 1; "
        + "[Client] public static partial int X(int a, int a) => 1; }",
        TestName = "DuplicatesOfEverything")]
    public void UnfinishedDeclarationsAreTaken(string source)
    {
        var driver = GeneratorDriverHarness.CreateDriver(new ServerGenerator());
        var result = driver.RunGenerators(TestCompilation.Create("Test", [TestCompilation.Usings + source]),
            TestContext.CurrentContext.CancellationToken)
            .GetRunResult().Results.Single();
        Assert.That(result.Exception, Is.Null);
        Assert.That(result.Diagnostics.Select(d => d.GetMessage(null)), Has.None.Match(@"\w+Exception\b"));
    }
}
