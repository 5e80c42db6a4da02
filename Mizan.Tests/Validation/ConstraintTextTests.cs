using Mizan.Generators.Emitting;
using Mizan.Generators.Model;

namespace Mizan.Tests.Validation;

/// <summary>The words for each constraint are those of the guide, which the other languages are written by.</summary>
internal sealed class ConstraintTextTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "validation.md"));

    private static readonly LimitSpec Zero = new("0", true);

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Case(new PresenceSpec(true, true), "is required");
        yield return Case(Length(1, 80, LengthUnit.Characters), "must be between 1 and 80 characters long");
        yield return Case(Length(5, 5, LengthUnit.Characters), "must be 5 characters long");
        yield return Case(Length(3, null, LengthUnit.Characters), "must be at least 3 characters long");
        yield return Case(Length(null, 80, LengthUnit.Characters), "must be at most 80 characters long");
        yield return Case(Length(null, 1024, LengthUnit.Bytes), "must be at most 1024 bytes long");
        yield return Case(Length(1, 3, LengthUnit.Elements), "must have between 1 and 3 elements");
        yield return Case(Length(2, 2, LengthUnit.Elements), "must have 2 elements");
        yield return Case(Length(1, null, LengthUnit.Elements), "must have at least 1 element");
        yield return Case(Length(null, 3, LengthUnit.Elements), "must have at most 3 elements");
        yield return Case(Range(new("1", false), new("100", false)), "must be between 1 and 100");
        yield return Case(Range(new("7", false), new("7", false)), "must be 7");
        yield return Case(Range(new("1", false), null), "must be at least 1");
        yield return Case(Range(null, new("100", false)), "must be at most 100");
        yield return Case(Range(Zero, null), "must be greater than 0");
        yield return Case(Range(null, new("10", true)), "must be less than 10");
        yield return Case(Range(Zero, new("10", false)), "must be greater than 0 and at most 10");
        yield return Case(Range(new("0", false), new("10", true)), "must be at least 0 and less than 10");
        yield return Case(Range(Zero, new("10", true)), "must be greater than 0 and less than 10");
        yield return Case(new PatternSpec("[a-z]+", 200), "must match the pattern [a-z]+");
        yield return Case(new FormatSpec(TextFormat.Email, false), "must be an email address");
        yield return Case(new FormatSpec(TextFormat.Url, false), "must be a URL that begins with http://, https:// or ftp://");
        yield return Case(new FormatSpec(TextFormat.Phone, false), "must be a phone number");
        yield return Case(new AllowedSpec(new([new("draft", "", ""), new("sent", "", "")])), "must be one of draft, sent");
    }

    [TestCaseSource(nameof(Texts))]
    public void IsThatOfTheGuide(object constraint, string text)
    {
        Assert.That(ConstraintText.Of((ConstraintSpec)constraint), Is.EqualTo(text));
        Assert.That(Guide, Does.Contain($"`{text}`"));
    }

    [Test]
    public void BlankHasWordsOfItsOwn() => Assert.That(Guide, Does.Contain($"`{ConstraintText.Blank}`"));

    private static LengthSpec Length(int? min, int? max, LengthUnit unit) => new(min, max, unit, LengthMeasure.Length);

    private static RangeSpec Range(LimitSpec? min, LimitSpec? max) => new(min, max, Scalar.Int32);

    private static TestCaseData Case(ConstraintSpec constraint, string text) => new TestCaseData(constraint, text).SetArgDisplayNames(text);
}
