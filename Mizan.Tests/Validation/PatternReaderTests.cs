using System.Text.RegularExpressions;
using Mizan.Generators.Parsing;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Validation;

/// <summary>Which patterns every client can take at their word.</summary>
[Category("Generator")]
internal sealed class PatternReaderTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "1", " ", "(", "(?:", "(?=", "(?!", "(?<=", "(?<n>", "(?<m>", "(?i)", "(?>", "(?#", ")", ")", "[", "[^", "]", "-", "a-z",
        "|", "*", "+", "?", "{",
        "{2}", "{1,}", "{1,2}", ",", "}", "^", "$", ".", @"\d", @"\w", @"\s", @"\b", @"\B", @"\1", @"\k<n>", @"\.", @"\-", @"\", @"\n",
        @"\x41", @"\u0062",
        @"\p{L}", @"\P{Nd}", @"\A", @"\z", @"\0", @"\cA", "/", "_", "@",
    ];

    [TestCase("^[a-z]+$")]
    [TestCase(@"\d{3}-\d{4}")]
    [TestCase(@"[\w.\-]+@[\w\-]+\.\w+")]
    [TestCase(@"^(?=.*\d)(?!.*\s).{8,64}$")]
    [TestCase(@"(?<=a)b(?<!c)d")]
    [TestCase(@"(?<year>\d{4})-\k<year>")]
    [TestCase(@"(a)\1")]
    [TestCase("(?:a|b)*?c+?d??")]
    [TestCase("a{2}b{2,}c{2,3}?")]
    [TestCase("a{,3}")]
    [TestCase("a{b}")]
    [TestCase("{a")]
    [TestCase("}]")]
    [TestCase(@"[^\]\\^-]")]
    [TestCase("[a-]")]
    [TestCase("[[]")]
    [TestCase(@"[\b\t\n\r\f\v\0\x41\u0041\cA]")]
    [TestCase(@"\x41\u0041\cA\t\0")]
    [TestCase(@"\bword\B")]
    [TestCase(@"\p{L}+\P{Nd}")]
    [TestCase(@"[\p{Lu}\-]\.\/")]
    [TestCase(@"\@\-\:")]
    [TestCase("(^a|b$)")]
    [TestCase("(?<_a1>x)")]
    [TestCase("(?<é>x)")]
    public void IsTaken(string pattern)
    {
        Assert.That(() => new Regex(pattern), Throws.Nothing);
        Assert.That(PatternReader.Foreign(pattern), Is.Null);
    }

    [TestCase("(?i)a", "(?i")]
    [TestCase("a(?i:b)", "(?i")]
    [TestCase("(?-s)a", "(?-")]
    [TestCase("(?>a)", "(?>")]
    [TestCase("(?#a)b", "(?#")]
    [TestCase("(?(a)b|c)", "(?(")]
    [TestCase("(?'a'b)", "(?'")]
    [TestCase("(?<1>b)", "(?<1>")]
    [TestCase("(?<a>b)(?<c-a>d)", "(?<c-a>")]
    [TestCase("(?<a>b)(?<a>c)", "(?<a>")]
    [TestCase(@"(?<a>b)\k'a'", @"\k'")]
    [TestCase(@"\Aa", @"\A")]
    [TestCase(@"a\Z", @"\Z")]
    [TestCase(@"a\z", @"\z")]
    [TestCase(@"\Ga", @"\G")]
    [TestCase(@"\a", @"\a")]
    [TestCase(@"[\e]", @"\e")]
    [TestCase(@"\012", @"\01")]
    [TestCase(@"(a)\11", @"\11")]
    [TestCase("[a-z-[aeiou]]", "-[")]
    [TestCase("[]a]", "[]")]
    [TestCase("[^]a]", "[^]")]
    [TestCase(@"\p{IsGreek}", @"\p{IsGreek}")]
    [TestCase(@"[\P{IsGreek}]", @"\P{IsGreek}")]
    [TestCase("^*a", "*")]
    [TestCase(@"\b+a", "+")]
    [TestCase("a$?", "?")]
    [TestCase("(?=a)*b", "*")]
    [TestCase("(?<!a){2}b", "{2}")]
    [TestCase(@"\p{L}\@", @"\@")]
    [TestCase(@"\p{L}\-", @"\-")]
    [TestCase(@"\p{L}]", "]")]
    [TestCase(@"\p{L}}", "}")]
    [TestCase(@"\p{L}{a", "{")]
    [TestCase(@"(?<a>b)(c)\1", @"\1")]
    public void IsRefusedForAPartOfIt(string pattern, string part)
    {
        Assert.That(() => new Regex(pattern), Throws.Nothing, "What .NET refuses never comes here.");
        Assert.That(PatternReader.Foreign(pattern), Is.EqualTo(part));
    }

    [Test]
    public void WhateverDotNetAcceptsCanBeJudged()
    {
        var random = Seed.Next();
        var judged = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (!IsAccepted(pattern)) continue;
            Assert.That(() => PatternReader.Foreign(pattern), Throws.Nothing, pattern);
            judged++;
        }
        Assert.That(judged, Is.GreaterThan(1000));
    }

    private static bool IsAccepted(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
