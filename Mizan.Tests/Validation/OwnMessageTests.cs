using Mizan.Tests.Describing;
using Mizan.Tests.Generated;

namespace Mizan.Tests.Validation;

/// <summary>An attribute's ErrorMessage takes the place of our words, with what its braces stand for.</summary>
[Category("Generator")]
internal sealed class OwnMessageTests
{
    private const string Source = """
        using System.ComponentModel; using System.ComponentModel.DataAnnotations;
        [Context] public sealed class ShelfContext;
        public class Order
        {
            [Required(ErrorMessage = "who are you?")] public string? Who { get; set; }
            [StringLength(5, MinimumLength = 2, ErrorMessage = "{0}: {2} to {1}")] public string Text { get; set; } = "";
            [Length(2, 3, ErrorMessage = "{0}: {1} to {2}")] public int[] List { get; set; } = [];
            [MinLength(2, ErrorMessage = "too short")] [MaxLength(3)] public string Mixed { get; set; } = "";
            [Range(0.5, 2, ErrorMessage = "{0} {1}-{2} {{no}}")] [Display(Name = "The number")] public double Number { get; set; }
            [RegularExpression("[a-z]{2}", ErrorMessage = "{1}?")] [DisplayName("code")] public string Code { get; set; } = "";
            [EmailAddress(ErrorMessage = "\"{0}\" \\ é\n")] public string Mail { get; set; } = "";
            [AllowedValues("a", ErrorMessage = "")] public string Kind { get; set; } = "";
        }
        public record Positional([Required(ErrorMessage = "say something")] string Text);
        public static partial class Orders
        {
            [Client] public static partial int Place(Order order) => 1;
            [Client] public static partial int Say(Positional value, [Required(ErrorMessage = "{0}, please")] string name) => 1;
            [Client(Context = typeof(ShelfContext))] public static partial int Find(
                [Required(ErrorMessage = "{0}, please")] string name,
                [Required(ErrorMessage = "a number, please")] int? number = null) => 1;
        }
        """;

    private const string Expected = """
        struct "order" {
            field "who" type="string" nullable=#true not-blank=#true { message "not-blank" "who are you?" }
            field "text" type="string" optional=#true min-length=2 max-length=5 { message "min-length" "Text: 2 to 5"; message "max-length" "Text: 2 to 5" }
            field "list" type="list" optional=#true min-length=2 max-length=3 {
                item type="int32"
                message "min-length" "List: 2 to 3"
                message "max-length" "List: 2 to 3"
            }
            field "mixed" type="string" optional=#true min-length=2 max-length=3 { message "min-length" "too short" }
            field "number" type="float64" optional=#true min=0.5 max=2 { message "min" "The number 0.5-2 {no}"; message "max" "The number 0.5-2 {no}" }
            field "code" type="string" optional=#true pattern="[a-z]{2}" { message "pattern" "[a-z]{2}?" }
            field "mail" type="string" optional=#true format="email" { message "format" "\"Mail\" \\ é\n" }
            field "kind" type="string" optional=#true { allowed "a" }
        }
        """;

    private ClientLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await ClientLibrary.Compile(Source);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCase("""{"who":"me","text":"1"}""", "order.text Text: 2 to 5")]
    [TestCase("""{"who":"me","list":[]}""", "order.list List: 2 to 3")]
    [TestCase("""{"who":"me","mixed":"1"}""", "order.mixed too short")]
    [TestCase("""{"who":"me","mixed":"1234"}""", "order.mixed must be at most 3 characters long")]
    [TestCase("""{"who":"me","number":0}""", "order.number The number 0.5-2 {no}")]
    [TestCase("""{"who":"me","code":"1"}""", "order.code [a-z]{2}?")]
    [TestCase("""{"who":"me","mail":""}""", "order.mail \"Mail\" \\ é\n")]
    [TestCase("""{"who":"me","kind":"b"}""", "order.kind must be one of a")]
    [TestCase("""{"who":""}""", "order.who who are you?")]
    [TestCase("""{"who":null}""", "order.who who are you?")]
    [TestCase("{}", "order.who who are you?")]
    public async Task AnErrorMessageIsWhatIsSaid(string order, string field) =>
        Assert.That(await library.Call("place", $$"""{"order":{{order}}}"""), Is.EqualTo("ValidationError: " + field));

    [TestCase("{}", "name name, please; value is required")]
    [TestCase("""{"value":{},"name":" "}""", "value.text say something; name name, please")]
    public async Task WhatTheTypeRequiresIsSaidOnceAndInTheSameWords(string arguments, string fields) =>
        Assert.That(await library.Call("say", arguments), Is.EqualTo("ValidationError: " + fields));

    [TestCase("", "name name, please; number a number, please")]
    [TestCase("name=&number=x", "name name, please; number must be a whole number from -2147483648 to 2147483647")]
    public async Task AQuerySaysItToo(string query, string fields) =>
        Assert.That(await library.Fetch("shelf", query), Is.EqualTo("ValidationError: " + fields));

    [Test]
    public async Task TheDescriptionHasTheWordsSoThatClientsSayThemToo()
    {
        var described = await Described.RunAsync("Shop", [], Source);
        Assert.That(described.Node("struct \"order\""), Is.EqualTo(Expected.ReplaceLineEndings("\n")));
    }
}
