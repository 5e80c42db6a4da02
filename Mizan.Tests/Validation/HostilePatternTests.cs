using System.Text.RegularExpressions;
using Mizan.Tests.Generated;
using Mizan.Wire;

namespace Mizan.Tests.Validation;

/// <summary>Texts that are made to keep a pattern busy: without a time limit, a test that went wrong would never end.</summary>
[Category("Generator")]
internal sealed class HostilePatternTests
{
    private const int Long = 100_000;

    [TestCase("^(a+)+$")]
    [TestCase("(a|aa)+b")]
    [TestCase("(a*)*b")]
    [TestCase("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void APatternThatExplodesIsReadInLinearTime(string pattern)
    {
        var regex = WirePattern.Create(pattern, -1);
        Assert.That(regex.Options, Is.EqualTo(RegexOptions.NonBacktracking));
        Assert.That(WirePattern.Matches(regex, new string('a', Long) + "!"), Is.False);
    }

    [TestCase("^(?=(a+)+$)a*$")]
    [TestCase(@"^(a+)+\1$")]
    public void APatternThatHasToGoBackIsStoppedByTime(string pattern)
    {
        var regex = WirePattern.Create(pattern, 20);
        Assert.That(regex.Options, Is.EqualTo(RegexOptions.None));
        Assert.That(WirePattern.Matches(regex, new string('a', Long) + "!"), Is.False);
    }

    [Test]
    public void ATooLargeAutomatonIsLeftToTheOtherEngine()
    {
        var regex = WirePattern.Create("^(?:[a-z]{1,200}-){1,200}$", 20);
        Assert.That(regex.Options, Is.EqualTo(RegexOptions.None));
        Assert.That(WirePattern.Matches(regex, "ab-cd-"), Is.True);
    }

    [Test]
    public async Task GeneratedCodeHasThePatternMadeSo()
    {
        using var library = await ClientLibrary.Compile("""
            using System.ComponentModel.DataAnnotations;
            public static partial class Functions
            {
                [Client] public static partial bool Word(
                    [RegularExpression("^(a+)+$", MatchTimeoutInMilliseconds = -1)] string value) => true;
            }
            """);
        Assert.That(await library.Call("word", $$"""{"value":"{{new string('a', Long)}}"}"""), Is.EqualTo("true"));
        Assert.That(await library.Call("word", $$"""{"value":"{{new string('a', Long)}}!"}"""), Does.StartWith("ValidationError"));
    }
}
