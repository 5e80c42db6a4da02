using Mizan.Wire;

namespace Mizan.Tests.Wire;

public sealed class QueryTests
{
    [TestCase("a=x", "x")]
    [TestCase("?a=x", "x")]
    [TestCase("?b=1&a=x&c=2", "x")]
    [TestCase("&&a=x&", "x")]
    [TestCase("aa=1&a=x&ab=2", "x")]
    [TestCase("a=", "")]
    [TestCase("a", "")]
    [TestCase("a=x=y=", "x=y=")]
    [TestCase("a=?", "?")]
    [TestCase("a=x;b=y", "x;b=y")]
    [TestCase("a=x+y%20z%2B", "x y z+")]
    [TestCase("a=%C3%A9%e2%82%ac%F0%9F%98%80", "é€😀")]
    [TestCase("a=é€😀", "é€😀")]
    [TestCase("a=é+%C3%A9", "é é")]
    [TestCase("a=%26%3D%25", "&=%")]
    [TestCase("a=%00", "\0")]
    [TestCase("%61=x", "x")]
    [TestCase("A=1&a=x", "x")]
    [TestCase("%ff=1&%=2&a=x", "x")]
    public void AValueIsTakenDecoded(string query, string expected)
    {
        string? value = null;
        var read = new WireQuery(query);
        read.Required("a", default(WireString), ref value!);
        Assert.That(value, Is.EqualTo(expected));
        Assert.That(read.Errors, Is.Null);
    }

    [TestCase("a=%")]
    [TestCase("a=%4")]
    [TestCase("a=%4g")]
    [TestCase("a=%+1")]
    [TestCase("a=% 1")]
    [TestCase("a=x%")]
    [TestCase("a=%u0041")]
    [TestCase("a=%ff")]
    [TestCase("a=%C3")]
    [TestCase("a=%C3+%A9")]
    [TestCase("a=%C0%80")]
    [TestCase("a=%ED%A0%80")]
    [TestCase("a=%F4%90%80%80")]
    [TestCase("a=é%ff")]
    public void ATextThatIsNoUnicodeIsRefused(string query)
    {
        var value = "unchanged";
        var read = new WireQuery(query);
        read.Required("a", default(WireString), ref value);
        Assert.That(value, Is.EqualTo("unchanged"));
        Assert.That(Codec.Lines(read.Errors!), Is.EqualTo(new[] { "a must be a string" }));
    }

    // Not as arguments of an attribute, which are stored as UTF-8.
    [Test]
    public void ALoneSurrogateIsRefused()
    {
        foreach (var query in new[] { "a=\ud800", "a=\udc00+x", "a=\ud83d%20\ude00" }) ATextThatIsNoUnicodeIsRefused(query);
    }

    [TestCase("", "a is required")]
    [TestCase("?", "a is required")]
    [TestCase("b=1", "a is required")]
    [TestCase("A=1", "a is required")]
    [TestCase("a=1&a=1", "a is given twice")]
    [TestCase("a=1&%61=2", "a is given twice")]
    [TestCase("a=", "a must be a whole number from 0 to 255")]
    [TestCase("a=256", "a must be a whole number from 0 to 255")]
    [TestCase("a=1%00", "a must be a whole number from 0 to 255")]
    [TestCase("a=+1", "a must be a whole number from 0 to 255")]
    public void ARequiredArgumentIsRefused(string query, string message)
    {
        byte value = 9;
        var read = new WireQuery(query);
        read.Required("a", default(WireInteger<byte>), ref value);
        Assert.That(Codec.Lines(read.Errors!), Is.EqualTo(new[] { message }));
        Assert.That(value, Is.EqualTo(9));
    }

    [TestCase("", 5, null)]
    [TestCase("a=7&n=8", 7, 8)]
    [TestCase("n=8", 5, 8)]
    public void AnOptionalArgumentKeepsItsDefault(string query, int expected, int? expectedNullable)
    {
        var value = 5;
        int? nullable = null;
        var read = new WireQuery(query);
        read.Optional("a", default(WireInteger<int>), ref value);
        read.Nullable("n", default(WireInteger<int>), ref nullable);
        Assert.That(read.Errors, Is.Null);
        Assert.That((value, nullable), Is.EqualTo((expected, expectedNullable)));
    }

    [Test]
    public void EveryRefusedArgumentIsListed()
    {
        int a = 0, b = 0;
        int? c = null;
        var read = new WireQuery("b=x&c=&d=1&d=y&d=2&d=z");
        read.Required("a", default(WireInteger<int>), ref a);
        read.Optional("b", default(WireInteger<int>), ref b);
        read.Nullable("c", default(WireInteger<int>), ref c);
        read.List<int, WireInteger<int>>("d", default);
        Assert.That(read.Errors!.ToDictionary().Keys, Is.EqualTo(new[] { "a", "b", "c", "d[1]", "d[3]" }));
    }

    [Test]
    public void AListRepeatsItsMember()
    {
        var read = new WireQuery("t=a&x=1&t=&%74=b+c&t");
        Assert.That(read.List<string, WireString>("t", default), Is.EqualTo(new[] { "a", "", "b c", "" }));
        Assert.That(read.List<string, WireString>("none", default), Is.Null);
        Assert.That(read.Errors, Is.Null);
    }

    [Test]
    public void ANameWithReservedCharactersIsFoundOnlyEncoded()
    {
        string? plus = null, space = null;
        var read = new WireQuery("a+b=space&a%2Bb=plus");
        read.Required("a+b", default(WireString), ref plus!);
        read.Required("a b", default(WireString), ref space!);
        Assert.That((plus, space), Is.EqualTo(("plus", "space")));
    }

    [Test]
    public void RandomQueriesAgreeWithASimpleModel()
    {
        var random = Seed.Next();
        string[] pieces = ["a", "b", "ab", "%61", "=", "=", "&", "&", "+", "%20", "%C3%A9", "%C3", "%", "%4", "é", "\ud83d", "1", "?",
            "%3d", "%26"];
        for (var round = 0; round < 5000; round++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var name in new[] { "a", "ab", "é" })
            {
                var expected = QueryModel.Values(query, name);
                var read = new WireQuery(query);
                var list = read.List<string, WireString>(name, default);
                var refused = read.Errors?.ToDictionary().Keys ?? [];
                Assert.That(list ?? [], Is.EqualTo(expected.Where(value => value is not null)), $"{name} in {query}");
                Assert.That(refused, Is.EqualTo(expected.Index().Where(v => v.Item is null).Select(v => $"{name}[{v.Index}]")),
                    $"{name} in {query}");
            }
        }
    }
}
