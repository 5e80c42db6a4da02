using System.Text;
using Mizan.Generators.Kdl;
using Mizan.Tests.Wire;

namespace Mizan.Tests.Kdl;

public sealed class RoundTripTests
{
    [Test]
    public void WhatIsWrittenIsReadAsAnEqualDocument()
    {
        var random = Seed.Next();
        for (var i = 0; i < 5_000; i++)
        {
            var document = RandomDocument.Next(random);
            var text = KdlWriter.Write(document);
            Assert.That(KdlReader.Read(text), Is.EqualTo(document), text);
            Assert.That(KdlReader.Read(Encoding.UTF8.GetBytes(text)), Is.EqualTo(document), text);
            Assert.That(KdlWriter.Write(KdlReader.Read(text)), Is.EqualTo(text));
        }
    }

    [Test]
    public void TheCanonicalFormIsAFixedPoint()
    {
        var random = Seed.Next();
        for (var i = 0; i < 5_000; i++)
        {
            var text = KdlWriter.Write(RandomDocument.Next(random), KdlForm.Canonical);
            Assert.That(KdlWriter.Write(KdlReader.Read(text), KdlForm.Canonical), Is.EqualTo(text));
        }
    }
}
