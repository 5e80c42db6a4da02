using System.Text;
using Mizan.Wire;
using Decks = System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<Mizan.Tests.Wire.Card>>;
using DecksCodec = Mizan.Wire.WireMap<
    System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<Mizan.Tests.Wire.Card>>,
    System.Collections.Generic.List<Mizan.Tests.Wire.Card>,
    Mizan.Wire.WireSequence<System.Collections.Generic.List<Mizan.Tests.Wire.Card>, Mizan.Tests.Wire.Card, Mizan.Tests.Wire.CardCodec>>;

namespace Mizan.Tests.Wire;

public sealed class RefusalPathTests
{
    [Test]
    public void AnElementIsNamedByItsPlace() => Assert.That(
        Codec.Refusals<int[], WireArray<int, WireInteger<int>>>("""[1,2,"x",4,null,[5],{"a":6}]""").Select(line => line.Split(' ')[0]),
        Is.EqualTo(new[] { "[2]", "[4]", "[5]", "[6]" }));

    [Test]
    public void PathsLeadThroughMapsListsAndObjects() => Assert.That(
        Codec.Refusals<Decks, DecksCodec>(
            """
            {"a":[{"id":1,"title":"x","due":null},{"id":"1","due":5}],"b.c":{},"d":[null],"":[0],
            "e":[{"id":1,"title":2,"due":null}]}
            """),
        Is.EqualTo(new[]
        {
            "a[1].id must be a whole number from -2147483648 to 2147483647",
            "a[1].due must be a date (yyyy-MM-dd)",
            "a[1].title is required",
            "b.c must be a list",
            "d[0] must be an object, not null",
            "[0] must be an object",
            "e[0].title must be a string",
        }));

    [Test]
    public void ListsWithinListsHaveAPlaceEach() => Assert.That(
        Codec.Refusals<int[][][], WireArray<int[][], WireArray<int[], WireArray<int, WireInteger<int>>>>>("[[],[[1],[2,true]],5]"),
        Is.EqualTo(new[] { "[1][1][1] must be a whole number from -2147483648 to 2147483647", "[2] must be a list" }));

    [Test]
    public void MapsWithinMapsAreJoinedByDots() => Assert.That(
        Codec.Refusals<
            Dictionary<string, Dictionary<string, bool>>,
            WireMap<Dictionary<string, Dictionary<string, bool>>, Dictionary<string, bool>,
                WireMap<Dictionary<string, bool>, bool, WireBoolean>>>(
            """{"a":{"b":1},"c":{"d":true,"e":{}}}"""),
        Is.EqualTo(new[] { "a.b must be true or false", "c.e must be true or false" }));

    [Test]
    public void AMessageThatRepeatsIsGivenOnce()
    {
        var errors = new FieldErrors();
        errors.Add("is wrong", "a");
        errors.Add("is wrong", "b");
        errors.Add("is wrong", "a");
        errors.Add("is worse", "a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors.Count, Is.EqualTo(4));
            Assert.That(Codec.Lines(errors), Is.EqualTo(new[] { "a is wrong", "a is worse", "b is wrong" }));
        }
    }

    [Test]
    public void WhatGoesBeyondTheCapacityOnlyCounts()
    {
        var json = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("true", 1000))}]");
        Codec.TryRead<int[], WireArray<int, WireInteger<int>>>(json, out _, out var errors);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors!.Count, Is.EqualTo(1000));
            Assert.That(errors.ToDictionary().Keys, Is.EqualTo(Enumerable.Range(0, FieldErrors.Capacity).Select(i => $"[{i}]")));
        }
    }

    [TestCase("\"x\"", TestName = "WrongElements")]
    [TestCase("{}", TestName = "ElementsThatLackMembers")]
    [TestCase("[[[[]]]]", TestName = "WrongElementsWithinWhichMuchIsSkipped")]
    public void RefusalsBeyondTheCapacityCostNoMemoryFor(string element)
    {
        var json = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(element, 200_000))}]");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Codec.TryRead<Card[], WireArray<Card, CardCodec>>(json, out _, out var errors);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors!.Count, Is.GreaterThanOrEqualTo(200_000));
            Assert.That(allocated, Is.LessThan(100_000));
        }
    }

    [Test]
    public void ALongKeyDoesNotComeBackInEveryPath()
    {
        var key = new string('k', 100_000);
        var bad = string.Join(',', Enumerable.Repeat("0", 100));
        var json = Encoding.UTF8.GetBytes($"{{\"{key}\":[{bad}]}}");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Codec.TryRead<Decks, DecksCodec>(json, out _, out var errors);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors!.ToDictionary().Keys,
                Has.All.Matches<string>(path => path.Length < 300 && path.StartsWith("kkkk", StringComparison.Ordinal)));
            Assert.That(allocated, Is.LessThan(10 * key.Length), "The key itself is the only long text.");
        }
    }

    [Test]
    public void APathIsNotCutWithinACharacter()
    {
        var key = $"k{string.Concat(Enumerable.Repeat("😀", 500))}";
        Codec.TryRead<Decks, DecksCodec>(Encoding.UTF8.GetBytes($"{{\"{key}\":0}}"), out _, out var errors);
        Assert.That(errors!.ToDictionary().Keys.Single(), Does.Match("^k(😀)+…$"));
    }
}
