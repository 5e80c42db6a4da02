using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mizan.Tests.Generated;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Validation;

/// <summary>
/// Our verdict on random values is that of the platform's attributes. Where it is not, see <see cref="DifferenceTests"/>.
/// </summary>
[Category("Generator")]
internal sealed class AgreementTests
{
    private const int Rounds = 400;

    private static readonly string[] Declarations =
    [
        "[Range(-3, 100)] int? value", "[Range(0, int.MaxValue)] int value", "[Range(1, 254)] byte value", "[Range(-5, 5)] sbyte? value",
        "[Range(-3, 3, MinimumIsExclusive = true, MaximumIsExclusive = true)] int value", "[Range(0.5, 9.5)] int value",
        "[Range(-1.5, 1e3)] double? value", "[Range(0, double.PositiveInfinity, MinimumIsExclusive = true)] double value",
        "[Range(-0.5, 0.25)] float value", "[Range(typeof(float), \"0.1\", \"0.3\")] float? value",
        "[Range(typeof(long), \"-9007199254740993\", \"9007199254740993\")] long value",
        "[Range(typeof(ulong), \"1\", \"18446744073709551614\")] ulong value",
        "[Range(typeof(decimal), \"-0.1\", \"79228162514264337593543950334\")] decimal? value",
        "[Range(typeof(short), \"-7\", \"7\", MaximumIsExclusive = true)] short value",
        "[Range(typeof(uint), \"5\", \"4294967294\")] uint value",
        "[Range(typeof(ushort), \"5\", \"9\")] ushort value", "[Range(typeof(double), \"-0.1\", \"1e21\")] double value",
        "[Range(typeof(DateOnly), \"2020-02-29\", \"2030-01-31\")] DateOnly? value",
        "[Range(typeof(TimeOnly), \"08:00\", \"17:30:00.5\")] TimeOnly value",
        "[Range(typeof(TimeSpan), \"-1.00:00:00\", \"00:10:00\")] TimeSpan value",
        "[Range(typeof(DateTime), \"2020-01-01T10:00:00\", \"2021-01-01\")] DateTime value",
        "[Range(typeof(DateTimeOffset), \"2020-01-01T10:00:00+02:00\", \"2021-01-01T00:00:00Z\")] DateTimeOffset? value",
        "[StringLength(5)] string value", "[StringLength(5, MinimumLength = 2)] string? value", "[Length(1, 4)] string value",
        "[MinLength(3)] string? value",
        "[MaxLength(3)] string value", "[MaxLength] string value", "[Length(1, 3)] List<int> value", "[MinLength(2)] int[]? value",
        "[MaxLength(2)] HashSet<int> value",
        "[Length(1, 2)] Dictionary<string, int> value", "[MaxLength(2)] IEnumerable<int> value", "[MinLength(1)] IReadOnlyList<int>? value",
        "[MaxLength(2)] System.Collections.Immutable.ImmutableArray<int> value", "[Length(2, 3)] byte[] value",
        "[MinLength(1)] ISet<int> value",
        "[RegularExpression(\"^[0-9x+]+$\")] string value", "[RegularExpression(\"a|a@|1+\")] string? value",
        "[RegularExpression(@\"(?=.*x)\\S+\\s?\")] string value",
        "[RegularExpression(@\"(\\w)\\1\")] string? value", "[RegularExpression(\".*\")] string value",
        "[RegularExpression(@\"\\p{Lu}?\\d+\")] string value",
        "[EmailAddress] string? value", "[Url] string? value", "[Phone] string? value", "[Required] string? value",
        "[Required(AllowEmptyStrings = true)] string? value", "[Required] int? value", "[Required] List<int>? value",
        "[AllowedValues(\"a\", \"1\", \"\", null)] string? value", "[AllowedValues(1, 2, -3)] int value",
        "[AllowedValues(true)] bool value",
        "[AllowedValues(0.5, 1.0)] double value", "[AllowedValues('a', '1')] char value",
        "[AllowedValues(Tone.Low, Tone.VeryHigh)] Tone value",
    ];

    private ClientLibrary library = null!;
    private Type functions = null!;

    [OneTimeSetUp]
    public async Task Compile()
    {
        library = await ClientLibrary.Compile(
            "using System.ComponentModel.DataAnnotations;\npublic enum Tone { Low, Middle, VeryHigh }\n"
            + "public static partial class Functions\n{\n"
            + string.Concat(Declarations.Select((declaration, i) => $"[Client] public static partial bool Of{i}({declaration}) => true;\n"))
            + "}");
        functions = library.GetType("Functions");
    }

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    private static IEnumerable<TestCaseData> Cases() =>
        Declarations.Select((declaration, i) => new TestCaseData(i).SetArgDisplayNames(declaration));

    [TestCaseSource(nameof(Cases))]
    public async Task VerdictsAgree(int index)
    {
        var parameter = functions.GetMethod($"Of{index}")!.GetParameters()[0];
        var attribute = parameter.GetCustomAttributes<ValidationAttribute>().Single();
        var values = new CandidateValues(Seed.Next(), attribute, parameter);
        var verdicts = new HashSet<bool>();
        for (var i = 0; i < Rounds; i++)
        {
            var value = values.Next();
            var isValid = attribute.IsValid(value);
            var answer = await library.Call($"of{index}", $$"""{"value":{{Json(value)}}}""");
            Assert.That(answer == "true", Is.EqualTo(isValid), $"{Declarations[index]}: {Json(value)}: {answer}");
            verdicts.Add(isValid);
        }
        if (attribute is not MaxLengthAttribute { Length: -1 }) Assert.That(verdicts, Has.Count.EqualTo(2), "Nothing was decided.");
    }

    private static string Json(object? value) => value switch
    {
        null => "null",
        float or double => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        Enum name => $"\"{JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString())}\"",
        TimeSpan span => $"\"{span.ToString("c", CultureInfo.InvariantCulture)}\"",
        _ => JsonSerializer.Serialize(value, Relaxed),
    };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
