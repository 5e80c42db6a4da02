namespace Mizan.Tests.Wire;

public sealed class WideObjectTests
{
    [Test]
    public void MembersAreReadInAnyOrder()
    {
        InAnyOrder<Width1>();
        InAnyOrder<Width64>();
        InAnyOrder<Width65>();
        InAnyOrder<Width256>();
    }

    [Test]
    public void EachMissingMemberIsNamed()
    {
        EachMissing<Width1>();
        EachMissing<Width64>();
        EachMissing<Width65>();
        EachMissing<Width256>();
    }

    [Test]
    public void EachRepeatedMemberIsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < 256; i++)
            {
                var json = Json(Enumerable.Range(0, 256).Append(i));
                Assert.That(Codec.IsMalformed<int?[], WideCodec<Width256>>(json), $"m{i}");
            }
        }
    }

    [Test]
    public void AnObjectWithoutAnyMemberListsTheFirstOfThem() => Assert.That(
        Codec.Refusals<int?[], WideCodec<Width256>>("{}"),
        Is.EqualTo(Enumerable.Range(0, Mizan.Wire.FieldErrors.Capacity).Select(i => $"m{i} is required")));

    private static void InAnyOrder<TWidth>()
        where TWidth : IWidth
    {
        var random = Seed.Next();
        for (var round = 0; round < 50; round++)
        {
            var order = Enumerable.Range(0, TWidth.Count).ToArray();
            if (round > 0) random.Shuffle(order);
            var read = Codec.Read<int?[], WideCodec<TWidth>>(Json(order));
            Assert.That(read, Is.EqualTo(Enumerable.Range(0, TWidth.Count)));
        }
    }

    private static void EachMissing<TWidth>()
        where TWidth : IWidth
    {
        for (var i = 0; i < TWidth.Count; i++)
        {
            var json = Json(Enumerable.Range(0, TWidth.Count).Where(member => member != i));
            Assert.That(Codec.Refusals<int?[], WideCodec<TWidth>>(json), Is.EqualTo(new[] { $"m{i} is required" }));
        }
    }

    private static string Json(IEnumerable<int> members) => $"{{{string.Join(',', members.Select(i => $"\"m{i}\":{i}"))}}}";
}
