using System.Text;
using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

public sealed class ConformanceTests
{
    [Test]
    public void EveryValidDocumentGivesTheExpectedBytes()
    {
        var inputs = Suite.Inputs();
        var expected = Suite.Expected();
        Assert.That(expected, Is.Not.Empty);
        Assert.That(expected.Keys, Is.EquivalentTo(inputs.Keys.Where(name => !MustFail(name))));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, bytes) in expected) Assert.That(Canonical(inputs[name]), Is.EqualTo(Text(bytes)), name);
        }
        TestContext.Out.WriteLine($"{expected.Count} valid documents");
    }

    [Test]
    public void EveryExpectedDocumentIsWrittenAsItStands()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, bytes) in Suite.Expected()) Assert.That(Canonical(bytes), Is.EqualTo(Text(bytes)), name);
        }
    }

    [Test]
    public void EveryInvalidDocumentIsRefusedWithItsPlace()
    {
        var invalid = Suite.Inputs().Where(input => MustFail(input.Key)).ToArray();
        Assert.That(invalid, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, bytes) in invalid)
            {
                var error = Assert.Throws<KdlException>(() => KdlReader.Read(bytes), name);
                var lines = Text(bytes).Split('\n');
                Assert.That(error?.Line, Is.InRange(1, lines.Length), name);
                Assert.That(error?.Column, Is.InRange(1, lines[(error?.Line ?? 1) - 1].Length + 1), name);
            }
        }
        TestContext.Out.WriteLine($"{invalid.Length} invalid documents");
    }

    [Test]
    public void EveryValidDocumentComesBackFromTheFormOfFiles()
    {
        var inputs = Suite.Inputs();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, bytes) in inputs.Where(input => !MustFail(input.Key)))
            {
                var document = KdlReader.Read(bytes);
                Assert.That(KdlReader.Read(KdlWriter.Write(document)), Is.EqualTo(document), name);
            }
        }
    }

    private static bool MustFail(string name) => name.EndsWith("_fail.kdl", StringComparison.Ordinal);

    private static string Canonical(byte[] bytes) => KdlWriter.Write(KdlReader.Read(bytes), KdlForm.Canonical);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
