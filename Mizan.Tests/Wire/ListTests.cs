using System.Collections.Immutable;
using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class ListTests
{
    [Test]
    public void EveryKindOfListIsReadAndWrittenAsThePlatformDoesIt()
    {
        Agree<int[], WireArray<int, WireInteger<int>>>();
        Agree<List<int>, WireSequence<List<int>, int, WireInteger<int>>>();
        Agree<IList<int>, WireSequence<IList<int>, int, WireInteger<int>>>();
        Agree<ICollection<int>, WireSequence<ICollection<int>, int, WireInteger<int>>>();
        Agree<IEnumerable<int>, WireSequence<IEnumerable<int>, int, WireInteger<int>>>();
        Agree<IReadOnlyList<int>, WireSequence<IReadOnlyList<int>, int, WireInteger<int>>>();
        Agree<IReadOnlyCollection<int>, WireSequence<IReadOnlyCollection<int>, int, WireInteger<int>>>();
        Agree<HashSet<int>, WireSet<HashSet<int>, int, WireInteger<int>>>();
        Agree<ISet<int>, WireSet<ISet<int>, int, WireInteger<int>>>();
        Agree<SortedSet<int>, WireSortedSet<int, WireInteger<int>>>();
        Agree<ImmutableArray<int>, WireImmutableArray<int, WireInteger<int>>>();
        Agree<ImmutableList<int>, WireImmutableList<int, WireInteger<int>>>();
        Agree<ImmutableHashSet<int>, WireImmutableSet<int, WireInteger<int>>>();
    }

    [Test]
    public void AReadOnlySetIsReadThoughThePlatformHasNoReaderForIt()
    {
        var read = Codec.Read<IReadOnlySet<int>, WireSet<IReadOnlySet<int>, int, WireInteger<int>>>("[3,1,3]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.EquivalentTo(new[] { 3, 1 }));
            Assert.That(Codec.Write(read, default(WireSet<IReadOnlySet<int>, int, WireInteger<int>>)), Is.EqualTo("[3,1]"));
        }
    }

    [Test]
    public void AnyImplementationOfAnInterfaceIsWritten()
    {
        IEnumerable<int>[] values = [new Queue<int>([1, 2]), Enumerable.Range(1, 2), new int[] { 1, 2 }, new LinkedList<int>([1, 2]),
            ImmutableArray.Create(1, 2)];
        using (Assert.EnterMultipleScope())
        {
            foreach (var value in values)
            {
                Assert.That(Codec.Write(value, default(WireSequence<IEnumerable<int>, int, WireInteger<int>>)), Is.EqualTo("[1,2]"));
            }
        }
    }

    [Test]
    public void AnArrayOfAMoreDerivedTypeIsWritten()
    {
        // Arrays are covariant, and a span over such a one must not insist on the exact type.
        IReadOnlyList<object> values = new string[] { "a", "b" };
        Assert.That(
            Codec.Write(values, default(WireSequence<IReadOnlyList<object>, object, WireAnyText>)), Is.EqualTo("""["a","b"]"""));
    }

    [Test]
    public void ANullIsNeitherReadNorWrittenAsAList()
    {
        AssertNull<int[], WireArray<int, WireInteger<int>>>();
        AssertNull<List<int>, WireSequence<List<int>, int, WireInteger<int>>>();
        AssertNull<HashSet<int>, WireSet<HashSet<int>, int, WireInteger<int>>>();
        AssertNull<SortedSet<int>, WireSortedSet<int, WireInteger<int>>>();
        AssertNull<ImmutableArray<int>, WireImmutableArray<int, WireInteger<int>>>();
        AssertNull<ImmutableList<int>, WireImmutableList<int, WireInteger<int>>>();
        AssertNull<ImmutableHashSet<int>, WireImmutableSet<int, WireInteger<int>>>();
    }

    [Test]
    public void ANullElementIsReadAndWrittenOnlyWhereItIsDeclared()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Codec.Read<string?[], WireArray<string?, WireOrNull<string, WireString>>>("""["a",null]"""),
                    Is.EqualTo(new[] { "a", null }));
            Assert.That(
                Codec.Read<int?[], WireArray<int?, WireNullable<int, WireInteger<int>>>>("[1,null]"), Is.EqualTo(new int?[] { 1, null }));
            Assert.That(Codec.Write<int?[], WireArray<int?, WireNullable<int, WireInteger<int>>>>([1, null], default),
                Is.EqualTo("[1,null]"));
            Assert.That(
                Codec.Write<string?[], WireArray<string?, WireOrNull<string, WireString>>>(["a", null], default),
                    Is.EqualTo("""["a",null]"""));
            Assert.That(() => Codec.Write<string[], WireArray<string, WireString>>(["a", null!], default), Throws.TypeOf<WireException>());
            Assert.That(
                Codec.Refusals<List<List<int>>, Grid>("[[1],null]"), Is.EqualTo(new[] { "[1] must be a list, not null" }));
        }
    }

    [TestCase("{}", "must be a list")]
    [TestCase("\"[]\"", "must be a list")]
    [TestCase("1", "must be a list")]
    [TestCase("null", "must be a list, not null")]
    public void AnotherValueIsNoList(string json, string message) =>
        Assert.That(Codec.Refusals<int[], WireArray<int, WireInteger<int>>>(json), Is.EqualTo(new[] { message }));

    [TestCase("[")]
    [TestCase("[1")]
    [TestCase("[1,]")]
    [TestCase("[1 2]")]
    [TestCase("[1}")]
    [TestCase("[[1]]]")]
    [TestCase("[\"x\",")]
    public void ABrokenListIsMalformed(string json) => Assert.That(Codec.IsMalformed<int[], WireArray<int, WireInteger<int>>>(json));

    private static void Agree<T, TCodec>()
        where TCodec : struct, IWireCodec<T>
    {
        foreach (var json in new[] { "[]", "[5]", "[3,1,2,1]", " [ 1 , 2 ] " })
        {
            var platform = Platform.Read<T>(json)!;
            var read = Codec.Read<T, TCodec>(json);
            Assert.That(read, Is.TypeOf(read is SortedSet<int> ? typeof(SortedSet<int>) : platform.GetType()).And.EqualTo(platform));
            Assert.That(Codec.Write(platform, default(TCodec)), Is.EqualTo(Platform.Write(platform)));
        }
    }

    private static void AssertNull<T, TCodec>()
        where TCodec : struct, IWireCodec<T>
    {
        Assert.That(Codec.Refusals<T, TCodec>("null"), Is.EqualTo(new[] { "must be a list, not null" }));
        Assert.That(() => Codec.Write(default(T)!, default(TCodec)), Throws.TypeOf<WireException>());
    }

    private readonly struct WireAnyText : IWireCodec<object>
    {
        public static void Write(WireWriter writer, object value) => writer.Text((string)value);

        public static bool TryRead(ref WireReader reader, out object value) => throw new NotSupportedException();
    }

    private readonly struct Grid : IWireCodec<List<List<int>>>
    {
        public static void Write(WireWriter writer, List<List<int>> value) => throw new NotSupportedException();

        public static bool TryRead(ref WireReader reader, out List<List<int>> value) =>
            WireSequence<List<List<int>>, List<int>, WireSequence<List<int>, int, WireInteger<int>>>.TryRead(ref reader, out value!);
    }
}
