using System.Text.RegularExpressions;
using Mizan.Generators.Parsing;

namespace Mizan.Tests.Validation;

/// <summary>Which patterns every client can take at their word.</summary>
[Category("Generator")]
internal sealed class PatternReaderTests
{
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
    [TestCase("(?<é>b)", "(?<é>")]
    [TestCase(@"(?<a>b)\k'a'", @"\k'")]
    [TestCase(@"\Aa", @"\A")]
    [TestCase(@"a\Z", @"\Z")]
    [TestCase(@"a\z", @"\z")]
    [TestCase(@"\Ga", @"\G")]
    [TestCase(@"\a", @"\a")]
    [TestCase(@"[\e]", @"\e")]
    [TestCase(@"\012", @"\01")]
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
}
