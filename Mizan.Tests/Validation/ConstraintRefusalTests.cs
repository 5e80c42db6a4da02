using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Validation;

/// <summary>A constraint that cannot be kept is a mistake of its function, in one sentence with the way out.</summary>
[Category("Generator")]
internal sealed class ConstraintRefusalTests
{
    private const string Types = """
        public enum Tone { Low, High }
        public static class Texts { public static string Message => ""; }
        public sealed class TitleAttribute : StringLengthAttribute { public TitleAttribute() : base(80) { } }
        public record Card([Range(1, 5)] string Title);
        public record Deck(List<Card> Cards, [CreditCard] string? Pay = null);
        public class Form { [Compare(nameof(Other))] public string Name { get; set; } = ""; public string Other { get; set; } = ""; }
        """;

    private static readonly (string Parameter, string Message)[] Mistakes =
    [
        ("[Range(1, 5)] string a", "[Range] on 'a' does not apply to type 'string'; it is for numbers, dates, times and durations"),
        ("[Range(1, 5)] bool? a", "[Range] on 'a' does not apply to type 'bool'"),
        ("[Range(1, 5)] char a", "[Range] on 'a' does not apply to type 'char'"),
        ("[Range(0, 1)] Tone a", "[Range] on 'a' does not apply to type 'Tone'"),
        ("[Range(0, 1)] List<int> a", "[Range] on 'a' does not apply to type 'List<int>'"),
        ("[StringLength(5)] int a", "[StringLength] on 'a' does not apply to type 'int'; it is for strings"),
        ("[StringLength(5)] int[] a", "[StringLength] on 'a' does not apply to type 'int[]'; it is for strings"),
        ("[MinLength(5)] int a", "[MinLength] on 'a' does not apply to type 'int'; it is for strings, byte arrays, lists, sets and maps"),
        ("[MaxLength(5)] Uri a", "[MaxLength] on 'a' does not apply to type 'Uri'"),
        ("[Length(1, 5)] JsonElement a", "[Length] on 'a' does not apply to type 'JsonElement'"),
        ("[RegularExpression(\"a\")] int a", "[RegularExpression] on 'a' does not apply to type 'int'; it is for strings"),
        ("[EmailAddress] Uri a", "[EmailAddress] on 'a' does not apply to type 'Uri'; it is for strings"),
        ("[Phone] long a", "[Phone] on 'a' does not apply to type 'long'; it is for strings"),
        ("[AllowedValues(\"a\")] Guid a",
            "[AllowedValues] on 'a' does not apply to type 'Guid'; it is for strings, numbers, bool, char and enums"),
        ("[Range(5, 1)] int a", "[Range] on 'a' has a minimum of 5 above its maximum of 1; exchange them"),
        ("[Range(0.3, 0.1)] decimal a", "[Range] on 'a' has a minimum of 0.3 above its maximum of 0.1; exchange them"),
        ("[Range(typeof(DateOnly), \"2021-01-01\", \"2020-01-01\")] DateOnly a", "a minimum of 2021-01-01 above its maximum of 2020-01-01"),
        ("[Range(300, 400)] byte a", "[Range] on 'a' lets no value of type 'byte' pass; widen its limits"),
        ("[Range(-5, -1)] ulong? a", "[Range] on 'a' lets no value of type 'ulong' pass"),
        ("[Range(0.2, 0.8)] int a", "[Range] on 'a' lets no value of type 'int' pass"),
        ("[Range(0, 1, MinimumIsExclusive = true, MaximumIsExclusive = true)] int a", "[Range] on 'a' lets no value of type 'int' pass"),
        ("[Range(1, 1, MaximumIsExclusive = true)] double a", "[Range] on 'a' lets no value of type 'double' pass"),
        ("[Range(1e40, 1e41)] float a", "[Range] on 'a' lets no value of type 'float' pass"),
        ("[Range(typeof(DateOnly), \"2020-01-01\", \"2020-01-02\", MinimumIsExclusive = true, MaximumIsExclusive = true)] DateOnly a",
            "[Range] on 'a' lets no value of type 'DateOnly' pass"),
        ("[Range(0, double.NaN)] double a",
            "[Range] on 'a' has the limit 'NaN', of which the value is not certain while compiling; write it in digits"),
        ("[Range(1e-40, 1)] decimal a",
            "of which the value is not certain while compiling; write it in digits, with a point for the fraction"),
        ("[Range(typeof(decimal), \"1,5\", \"2\")] decimal a",
            "[Range] on 'a' has the limit '1,5', of which the value is not certain while compiling"),
        ("[Range(typeof(int), \" 1\", \"2\")] int a", "has the limit ' 1'"),
        ("[Range(typeof(int), null!, \"2\")] int a", "[Range] on 'a' has limits of another type; write [Range(typeof(int), …)]"),
        ("[Range(typeof(decimal), \"1\", \"2\")] int a", "[Range] on 'a' has limits of another type; write [Range(typeof(int), …)]"),
        ("[Range(typeof(Guid), \"1\", \"2\")] DateOnly a",
            "[Range] on 'a' has limits of another type; write [Range(typeof(DateOnly), …)]"),
        ("[Range(typeof(DateOnly), \"1/2/2020\", \"2020-01-01\")] DateOnly a", "write it as in \"2030-01-31\""),
        ("[Range(typeof(TimeOnly), \"8 am\", \"17:00\")] TimeOnly a", "write it as in \"08:30:00\""),
        ("[Range(typeof(DateTime), \"2020-01-01T00:00:00Z\", \"2021-01-01\")] DateTime a", "write it as in \"2030-01-31T08:30:00\""),
        ("[Range(typeof(DateTimeOffset), \"2020-01-01T00:00:00\", \"2021-01-01T00:00:00Z\")] DateTimeOffset a",
            "write it as in \"2030-01-31T08:30:00Z\""),
        ("[Range(typeof(TimeSpan), \"a day\", \"1.00:00:00\")] TimeSpan a", "write it as in \"1.02:30:00\""),
        ("[Range(1, 5)] TimeSpan a",
            "has numbers for limits of type 'TimeSpan'; write them as [Range(typeof(TimeSpan), \"1.02:30:00\", …)]"),
        ("[StringLength(2, MinimumLength = 5)] string a",
            "The lengths of 'a' are at least 5 and at most 2, so nothing passes; exchange them"),
        ("[MinLength(5), MaxLength(2)] string a", "The lengths of 'a' are at least 5 and at most 2"),
        ("[MinLength(-1)] string a", "[MinLength] on 'a' has a length that the attribute does not take; give it one of 0 or more"),
        ("[MaxLength(0)] string a", "[MaxLength] on 'a' has a length that the attribute does not take; give it one of 1 or more"),
        ("[Length(-1, 2)] string a", "[Length] on 'a' has a length that the attribute does not take"),
        ("[StringLength(-1)] string a", "[StringLength] on 'a' has a length that the attribute does not take"),
        ("[RegularExpression(\"(\")] string a", "[RegularExpression] on 'a' has a pattern that is no regular expression ("),
        ("[RegularExpression(\"\")] string a", "[RegularExpression] on 'a' has an empty pattern; write one, or take the attribute off"),
        ("[RegularExpression(null!)] string a", "[RegularExpression] on 'a' has an empty pattern"),
        ("[RegularExpression(\"(?i)a\")] string a",
            "has '(?i' in its pattern, which JavaScript reads differently or not at all; write it another way"),
        ("[RegularExpression(\"a\", MatchTimeoutInMilliseconds = 0)] string a",
            "has a time limit that is none; give it milliseconds, or -1 for no limit"),
        ("[EmailAddress, Url] string a", "[Url] on 'a' stands beside another form of text; keep one of the two"),
        ("[AllowedValues] string a", "[AllowedValues] on 'a' lets no value pass; list one"),
        ("[AllowedValues((object?)null)] string? a", "[AllowedValues] on 'a' lets no value pass; list one"),
        ("[AllowedValues(\"a\", 1)] string a", "[AllowedValues] on 'a' lists 1, which is no value of type 'string'; take it off the list"),
        ("[AllowedValues(\"1\")] int a", "[AllowedValues] on 'a' lists \"1\", which is no value of type 'int'"),
        ("[AllowedValues(1.5)] int a", "[AllowedValues] on 'a' lists 1.5D, which is no value of type 'int'"),
        ("[AllowedValues(300)] byte a", "[AllowedValues] on 'a' lists 300, which is no value of type 'byte'"),
        ("[AllowedValues((Tone)7)] Tone a", "which is no value of type 'Tone'"),
        ("[AllowedValues(0)] Tone a", "[AllowedValues] on 'a' lists 0, which is no value of type 'Tone'"),
        ("[Required(ErrorMessage = \"{1}\")] string a",
            "[Required] on 'a' has a message with braces that stand for nothing; use {0} without a format, and double other braces"),
        ("[MaxLength(5, ErrorMessage = \"{0:x}\")] string a", "use {0} and {1} without a format, and double other braces"),
        ("[Range(1, 5, ErrorMessage = \"}\")] int a", "use {0}, {1} and {2} without a format, and double other braces"),
        ("[Range(1, 5, ErrorMessage = \"{-1}\")] int a", "[Range] on 'a' has a message with braces that stand for nothing"),
        ("[Range(1, 5, ErrorMessage = \"{\")] int a", "[Range] on 'a' has a message with braces that stand for nothing"),
        ("[Required(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.Message))] string a",
            "[Required] on 'a' takes its message from a resource, which is not known while compiling; use ErrorMessage"),
        ("[CreditCard] string a",
            "[CreditCard] on 'a' is not enforced on the wire; check the value in the function, and take the attribute off"),
        ("[DeniedValues(1)] int a", "[DeniedValues] on 'a' is not enforced on the wire"),
        ("[Title] string a", "[Title] on 'a' is not enforced on the wire"),
        ("[MaxLength(5)] Upload a", "[MaxLength] on 'a' does not apply to type 'Upload'"),
        ("[Length(1, 5)] IReadOnlyList<Upload> a", "'a' takes files, and no attribute holds those to anything"),
        ("[Required] Upload? a", "'a' takes files, and no attribute holds those to anything; declare one that has to be there without"),
        ("Card a", "Parameter 'a': [Range] on 'Title' does not apply to type 'string'"),
        ("Deck a", "Parameter 'a': [CreditCard] on 'Pay' is not enforced on the wire"),
        ("Deck a", "Parameter 'a': Cards: [Range] on 'Title' does not apply to type 'string'"),
        ("Dictionary<string, Form[]>? a", "Parameter 'a': [Compare] on 'Name' is not enforced on the wire"),
    ];

    private string[] reasons = null!;

    private static IEnumerable<TestCaseData> Cases() =>
        Mistakes.Select((mistake, i) => new TestCaseData(i).SetArgDisplayNames($"{mistake.Parameter}: {mistake.Message}"));

    [OneTimeSetUp]
    public async Task Compile()
    {
        var functions = Mistakes.Select((m, i) => $"[Client] public static partial int Broken{i:000}({m.Parameter}) => 1;");
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { Expected = ["MIZ000"] }.RunAsync(
            "using System.ComponentModel.DataAnnotations; using System.Text.Json;\n" + TestCompilation.Usings + Types
            + $"public static partial class Functions\n{{\n{string.Join('\n', functions)}\n"
            + "[Client] public static partial Deck Fine(int a) => new([], null);\n"
            + "[Client] public static partial int AlsoFine([Required] Upload a) => 1;\n}");
        var text = output.Diagnostics.Single().GetMessage(null);
        reasons = text[text.IndexOf("'Functions.", StringComparison.Ordinal)..].Split(" | ");
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("\"fine="), "Results are not held to constraints.");
    }

    [TestCaseSource(nameof(Cases))]
    public void AMistakeIsRefused(int index)
    {
        var reason = reasons.Single(r => r.StartsWith($"'Functions.Broken{index:000}'", StringComparison.Ordinal));
        Assert.That(reason, Does.Contain("MIZ011 ").And.Contain(Mistakes[index].Message).And.Not.Contain("Exception"));
    }

    [Test]
    public void EveryMistakeIsOneReason()
    {
        Assert.That(reasons, Has.Length.EqualTo(Mistakes.Length));
        // Only the deck holds two.
        foreach (var reason in reasons)
        {
            var expected = reason.Contains("'Pay'", StringComparison.Ordinal) ? 2 : 1;
            Assert.That(reason.Split("MIZ011").Length - 1, Is.EqualTo(expected), reason);
        }
    }
}
