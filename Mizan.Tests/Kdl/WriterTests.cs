using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

public sealed class WriterTests
{
    private const string File = """"
        /- kdl-version 2
        mizan 1 project="site"

        enum "state" {
            variant "open"
        }

        struct "page" doc="One page,\n\"whole\"." {
            field "rows" type="list" min-length=1 { item type="list" { item type="string" nullable=#true } }
            field "size" type="int64" default=-0x10 max=1.50 (t)min=#-inf
            (t)field "odd name" (u)"v" 1.0E+400 "two words"=#null
        }

        function "f" kind="read" {
            affects context="page" { scope "id"; scope "part" }
            merge context="page" {
                scope "a parameter with a name that alone is as wide as a block on the line of its node can be"
            }
            merge context="page" {
                scope "first" { to "a rather long name of a thing to narrow by" }
                scope "second" { to "another rather long name of a thing to narrow by" }
            }
        }

        last

        """";

    private static readonly string Expected = File.Replace("(t)min=", "min=(t)").ReplaceLineEndings("\n");

    [Test]
    public void AFileIsWrittenAsItWasRead() => Assert.That(KdlWriter.Write(KdlReader.Read(Expected)), Is.EqualTo(Expected));

    [Test]
    public void AnEmptyFileSaysWhatItIs()
    {
        Assert.That(KdlWriter.Write(new(default)), Is.EqualTo("/- kdl-version 2\n"));
        Assert.That(KdlWriter.Write(new(default), KdlForm.Canonical), Is.EqualTo("\n"));
    }

    [TestCase(80, ExpectedResult = 1)]
    [TestCase(81, ExpectedResult = 3)]
    public int ABlockStandsOnTheLineUpToItsWidth(int width)
    {
        // { a "xxx" }
        var child = new KdlNode("a") { Arguments = new([new KdlString(new('x', width - 8))]) };
        var parent = new KdlNode("b") { Children = new([child]) };
        var text = KdlWriter.Write(KdlText.Document(new KdlNode("c") { Children = new([parent]) }));
        return text.Split('\n').Length - 5 + 1;
    }

    [Test]
    public void NothingStandsBehindTheLastTokenOfALine()
    {
        var random = Wire.Seed.Next();
        for (var i = 0; i < 200; i++)
        {
            foreach (var form in Enum.GetValues<KdlForm>())
            {
                var text = KdlWriter.Write(RandomDocument.Next(random), form);
                Assert.That(text.Split('\n'), Has.None.Matches<string>(line => line.EndsWith(' ') || line.Contains('\r')));
                Assert.That(text, Does.EndWith("\n"));
            }
        }
    }

    [Test]
    public void TwoPropertiesOfOneNameAreNotWritten()
    {
        var node = new KdlNode("a") { Properties = new([new("b", new KdlNull()), new("c", new KdlNull()), new("b", new KdlNull())]) };
        Assert.That(
            () => KdlWriter.Write(KdlText.Document(node)),
            Throws.ArgumentException.With.Message.EqualTo("The node 'a' has two properties of the name 'b'."));
    }
}
