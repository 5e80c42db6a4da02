using System.Text;
using Mizan.Generators.Kdl;

namespace Mizan.Tests.Kdl;

public sealed class EncodingTests
{
    [Test]
    public void AByteOrderMarkMayStandInFront()
    {
        byte[] bytes = [0xef, 0xbb, 0xbf, .. "a 1"u8];
        Assert.That(KdlReader.Read(bytes), Is.EqualTo(KdlReader.Read("a 1")));
        Assert.That(KdlReader.Read(bytes).Nodes[0].Position.Column, Is.EqualTo(1));
        Assert.That(KdlText.Place("\ufeffa )"), Is.EqualTo((1, 3)));
        Assert.That(KdlText.Canonical("\ufeff"), Is.Empty);
    }

    [TestCase("\ufeff\ufeffa", 1, 1)]
    [TestCase("a\n\ufeff", 2, 1)]
    [TestCase("a \"\ufeff\"", 1, 4)]
    public void AByteOrderMarkMayStandNowhereElse(string text, int line, int column) =>
        Assert.That(KdlText.Place(text), Is.EqualTo((line, column)));

    [TestCase("80")]
    [TestCase("bf")]
    [TestCase("c0 80")]
    [TestCase("c1 bf")]
    [TestCase("c3")]
    [TestCase("c3 28")]
    [TestCase("c3 c3")]
    [TestCase("e0 80 80")]
    [TestCase("e0 9f bf")]
    [TestCase("e2 82")]
    [TestCase("e2 28 a1")]
    [TestCase("e2 82 28")]
    [TestCase("ed a0 80", TestName = "HalfOfASurrogatePair")]
    [TestCase("ed bf bf", TestName = "TheOtherHalf")]
    [TestCase("f0 80 80 80")]
    [TestCase("f0 8f bf bf")]
    [TestCase("f0 9f 98")]
    [TestCase("f0 9f 28 80")]
    [TestCase("f0 9f 98 28")]
    [TestCase("f4 90 80 80", TestName = "BeyondUnicode")]
    [TestCase("f5 80 80 80")]
    [TestCase("fe ff")]
    [TestCase("ff")]
    public void WhatIsNoUtf8IsRefusedAtItsPlace(string hex)
    {
        var wrong = hex.Split(' ').Select(digits => Convert.ToByte(digits, 16)).ToArray();
        byte[] behind = [.. "ä\n/* 😀é"u8, .. wrong, .. "*/ b"u8];
        byte[] alone = wrong;
        var error = Assert.Throws<KdlException>(() => KdlReader.Read(behind))!;
        Assert.That((error.Line, error.Column), Is.EqualTo((2, 7)));
        Assert.That(error.Reason, Is.EqualTo($"Byte 0x{hex[..2]} is no UTF-8; save the file in UTF-8."));
        Assert.That(Assert.Throws<KdlException>(() => KdlReader.Read(alone))!.Line, Is.EqualTo(1));
    }

    [Test]
    public void Utf8IsReadAsThePlatformReadsIt()
    {
        for (var code = 1; code <= 0x10ffff; code += code < 0x3000 ? 1 : 251)
        {
            if (!Rune.IsValid(code)) continue;
            var text = new Rune(code).ToString();
            var written = KdlWriter.Write(KdlText.Document(new KdlNode(text)));
            Assert.That(KdlReader.Read(Encoding.UTF8.GetBytes(written)).Nodes[0].Name, Is.EqualTo(text));
        }
    }

    private static IEnumerable<int> Disallowed() =>
    [
        .. Enumerable.Range(0, 9), .. Enumerable.Range(0xe, 18), 0x7f, 0x200e, 0x200f, .. Enumerable.Range(0x202a, 5),
        .. Enumerable.Range(0x2066, 4), 0xfeff, 0xd800, 0xdbff, 0xdc00, 0xdfff,
    ];

    [TestCaseSource(nameof(Disallowed))]
    public void WhatIsDisallowedStandsNowhere(int code)
    {
        var c = (char)code;
        string[] before = ["", "/", "\"", "#\"", "\"\"\"", "//", "/*", "a", "\\", "\"\\"];
        foreach (var text in before.Select(start => $"\n{start}{c}\"#*/")) Assert.That(KdlText.Place(text), Is.EqualTo((2, text.IndexOf(c))), text);
    }

    [TestCase(0)]
    [TestCase(0x7f)]
    [TestCase(0x202e)]
    [TestCase(0xfeff)]
    [TestCase(0x10ffff)]
    public void WhatIsNoSurrogateMayBeEscaped(int code)
    {
        var text = char.ConvertFromUtf32(code);
        Assert.That(KdlText.Argument($"a \"\\u{{{code:x}}}\""), Is.EqualTo(text));
        Assert.That(KdlText.Argument($"a \"\\u{{{code:X6}}}\""), Is.EqualTo(text));
    }

    [Test]
    public void NeighboursOfTheDisallowedAreAllowed()
    {
        foreach (var c in "\u200d\u2010\u2027\u2030\u2065\u206a\u0080\ufeef\ufffe\uffff\ue000")
        {
            Assert.That(KdlText.Argument($"a {c}"), Is.EqualTo($"{c}"));
        }
    }

    [Test]
    public void HalfOfASurrogatePairIsNotWritten()
    {
        foreach (var text in new[] { "\ud83d", "x\ude00", "\ude00\ud83d" })
        {
            var argument = new KdlNode("a") { Arguments = new([new KdlString(text)]) };
            Assert.That(() => KdlWriter.Write(KdlText.Document(argument)), Throws.ArgumentException);
            Assert.That(() => KdlWriter.Write(KdlText.Document(new KdlNode(text))), Throws.ArgumentException);
            Assert.That(() => KdlWriter.Write(KdlText.Document(new KdlNode(text)), KdlForm.Canonical), Throws.ArgumentException);
        }
    }
}
