using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Validation;

/// <summary>Constraints as the interface description has them, which clients are generated from.</summary>
[Category("Generator")]
internal sealed class DescriptionTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization;
        public enum Tone { Low, VeryHigh }
        public class Card
        {
            [StringLength(80), MinLength(1, ErrorMessage = "say something"), MaxLength(70)] public string Title { get; set; } = "";
            [Range(0.5, 1e21, MinimumIsExclusive = true)] public double Weight { get; set; }
            [Range(typeof(DateOnly), "2020-01-01", "9999-12-31")] public DateOnly? Due { get; set; }
            [Range(typeof(decimal), "-0.10", "79228162514264337593543950334", MaximumIsExclusive = true)] public decimal Price { get; set; }
            [RegularExpression("[a-z\"]+"), Required] public string? Slug { get; set; }
            [EmailAddress] public string? Mail { get; set; }
            [Required(AllowEmptyStrings = true)] public string? Note { get; set; }
            [Required] public int? Count { get; set; }
            [Required] public int Whole { get; set; }
            [AllowedValues(Tone.VeryHigh)] public Tone Tone { get; set; }
            [AllowedValues(1L, 2L), JsonNumberHandling(JsonNumberHandling.WriteAsString)] public long Id { get; set; }
        }
        public static partial class Cards
        {
            [Client] public static partial int Add(Card card, [AllowedValues("a", "\u00e4\"")] string kind = "a",
                [Length(1, 3)] int[]? ids = null, [Required] string? who = null) => 1;
        }
        """;

    private const string Lines = """
        field "title" type="string" optional=#true min-length=1 max-length=70 { message "min-length" "say something" }
        field "weight" type="float64" optional=#true min=0.5 min-exclusive=#true max=1E+21
        field "due" type="date" nullable=#true optional=#true min="2020-01-01"
        field "price" type="decimal" optional=#true min=-0.1 max=79228162514264337593543950334 max-exclusive=#true
        field "slug" type="string" nullable=#true pattern="[a-z\"]+" not-blank=#true
        field "mail" type="string" nullable=#true optional=#true format="email"
        field "note" type="string" nullable=#true
        field "count" type="int32" nullable=#true not-blank=#true
        field "whole" type="int32"
        field "tone" type="tone" optional=#true { allowed "very_high" }
        field "id" type="int64" encoding="string" optional=#true { allowed "1" "2" }
        input "kind" type="string" optional=#true default="a" { allowed "a" "ä\"" }
        input "ids" type="list" nullable=#true optional=#true min-length=1 max-length=3 { item type="int32" }
        input "who" type="string" nullable=#true not-blank=#true
        """;

    [Test]
    public async Task EveryConstraintIsDescribed()
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()).RunAsync(TestCompilation.Usings + Source);
        using var loaded = output.Load();
        var described = loaded.Assembly.GetCustomAttributesData().Single(a => a.AttributeType.Name == "MizanIrAttribute");
        var lines = ((IEnumerable<System.Reflection.CustomAttributeTypedArgument>)described.ConstructorArguments[0].Value!)
            .SelectMany(lines => ((string)lines.Value!).Split('\n'))
            .Select(line => line.Trim());
        Assert.That(lines.Where(l => l.StartsWith("field", StringComparison.Ordinal) || l.StartsWith("input \"", StringComparison.Ordinal)),
            Is.SupersetOf(Lines.Split('\n')));
    }
}
