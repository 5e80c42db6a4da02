using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Mizan.Tests.Generated;

namespace Mizan.Tests.Validation;

/// <summary>Where our verdict is not that of the platform's attribute, each difference by name.</summary>
[Category("Generator")]
internal sealed class DifferenceTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        public static partial class Functions
        {
            [Client] public static partial bool Beyond([Range(1, 5)] long value) => true;
            [Client] public static partial bool Fraction([Range(1, 5)] double value) => true;
            [Client] public static partial bool FractionOfDecimal([Range(1, 5)] decimal value) => true;
            [Client] public static partial bool ManyDigits([Range(0.1, 0.3)] decimal value) => true;
            [Client] public static partial bool LargeInteger([Range(0, 9007199254740992.0)] long value) => true;
            [Client] public static partial bool Single([Range(0.0, 0.1)] float value) => true;
            [Client] public static partial bool Null([AllowedValues("a")] string? value) => true;
            [Client] public static partial bool AllowedLong([AllowedValues(1, 2)] long value) => true;
            [Client] public static partial bool Offset([Range(typeof(DateTime), "2020-01-01", "2020-01-02")] DateTime value) => true;
            [Client] public static partial bool Slow(
                [RegularExpression(@"(?=(a+)+$)\w*", MatchTimeoutInMilliseconds = 20)] string value) => true;
            [Client] public static partial bool Needed([Required] int value) => true;
        }
        """;

    private const string OutOfRange = "ValidationError: value must be between 1 and 5";

    private ClientLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await ClientLibrary.Compile(Source);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [Test]
    public async Task AnIntegerBeyondTheLimitsTypeIsRefusedWhereThePlatformThrows()
    {
        Assert.That(() => Attribute("Beyond").IsValid(1L << 40), Throws.TypeOf<OverflowException>());
        Assert.That(await library.Call("beyond", """{"value":1099511627776}"""), Is.EqualTo(OutOfRange));
    }

    [TestCase("Fraction", "5.4")]
    [TestCase("FractionOfDecimal", "5.4")]
    [TestCase("Fraction", "0.6")]
    public async Task AFractionIsComparedAsItIsWhereThePlatformRoundsIt(string function, string value)
    {
        var boxed = function == "Fraction" ? (object)double.Parse(value, null) : decimal.Parse(value, null);
        Assert.That(Attribute(function).IsValid(boxed), Is.True);
        Assert.That(await library.Call(Snake(function), $$"""{"value":{{value}}}"""), Is.EqualTo(OutOfRange));
    }

    [Test]
    public async Task ADecimalKeepsItsDigitsWhereThePlatformMakesADoubleOfIt()
    {
        Assert.That(Attribute("ManyDigits").IsValid(0.30000000000000000001M), Is.True);
        Assert.That(await library.Call("many_digits", """{"value":0.30000000000000000001}"""), Does.StartWith("ValidationError"));
        Assert.That(await library.Call("many_digits", """{"value":0.3}"""), Is.EqualTo("true"));
    }

    [Test]
    public async Task ALargeIntegerKeepsItsDigitsWhereThePlatformMakesADoubleOfIt()
    {
        Assert.That(Attribute("LargeInteger").IsValid(9007199254740993), Is.True);
        Assert.That(await library.Call("large_integer", """{"value":9007199254740993}"""), Does.StartWith("ValidationError"));
        Assert.That(await library.Call("large_integer", """{"value":9007199254740992}"""), Is.EqualTo("true"));
    }

    [Test]
    public async Task ASingleIsComparedAsASingleWhereThePlatformWidensIt()
    {
        Assert.That(Attribute("Single").IsValid(0.1F), Is.False);
        Assert.That(await library.Call("single", """{"value":0.1}"""), Is.EqualTo("true"));
        Assert.That(await library.Call("single", """{"value":0.10001}"""), Is.EqualTo("ValidationError: value must be between 0 and 0.1"));
    }

    [Test]
    public async Task NullPassesWhereThePlatformWantsItAmongTheAllowedValues()
    {
        Assert.That(Attribute("Null").IsValid(null), Is.False);
        Assert.That(await library.Call("null", """{"value":null}"""), Is.EqualTo("true"));
    }

    [Test]
    public async Task NumbersAreAllowedByValueWhereThePlatformComparesTheirTypesToo()
    {
        Assert.That(Attribute("AllowedLong").IsValid(1L), Is.False);
        Assert.That(await library.Call("allowed_long", """{"value":1}"""), Is.EqualTo("true"));
        Assert.That(await library.Call("allowed_long", """{"value":3}"""), Is.EqualTo("ValidationError: value must be one of 1, 2"));
    }

    [TestCase("2020-01-01T01:00:00+02:00", false)]
    [TestCase("2020-01-02T01:00:00+02:00", true)]
    public async Task ADateTimeWithAnOffsetCountsInUtcWhereThePlatformTakesTheServersZone(string value, bool passes) =>
        Assert.That(await library.Call("offset", $$"""{"value":"{{value}}"}""") == "true", Is.EqualTo(passes));

    [Test]
    public async Task AMatchThatTakesTooLongIsARefusalWhereThePlatformThrows()
    {
        var hostile = new string('a', 60) + "!";
        Assert.That(() => Attribute("Slow").IsValid(hostile), Throws.TypeOf<System.Text.RegularExpressions.RegexMatchTimeoutException>());
        var answer = await library.Call("slow", $$"""{"value":"{{hostile}}"}""");
        Assert.That(answer, Does.StartWith("ValidationError: value must match the pattern"));
    }

    [Test]
    public async Task ANumberHasToBeGivenWhereThePlatformSeesZero()
    {
        Assert.That(Attribute("Needed").IsValid(default(int)), Is.True);
        Assert.That(await library.Call("needed"), Is.EqualTo("ValidationError: value is required"));
        Assert.That(await library.Call("needed", """{"value":0}"""), Is.EqualTo("true"));
    }

    private ValidationAttribute Attribute(string function) =>
        library.GetType("Functions").GetMethod(function)!.GetParameters()[0].GetCustomAttribute<ValidationAttribute>()!;

    private static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
