using System.Text;
using Mizan.Uploads;

namespace Mizan.Tests.Uploads;

/// <summary>What a function sees of a client's name for a file.</summary>
internal sealed class FileNameTests
{
    [TestCase("a.txt", "a.txt")]
    [TestCase("a b (1).tar.gz", "a b (1).tar.gz")]
    [TestCase("Übersicht – 日本.pdf", "Übersicht – 日本.pdf")]
    [TestCase("👩‍👩‍👧.png", "👩‍👩‍👧.png")]
    [TestCase(".htaccess", ".htaccess")]
    [TestCase("100%.txt", "100%.txt")]
    [TestCase("-rf", "-rf")]
    // Folders.
    [TestCase("../../etc/passwd", "passwd")]
    [TestCase("/etc/passwd", "passwd")]
    [TestCase(@"C:\Users\me\a.txt", "a.txt")]
    [TestCase(@"..\..\a.txt", "a.txt")]
    [TestCase(@"a/b\c/d.txt", "d.txt")]
    [TestCase(@"\\server\share\a.txt", "a.txt")]
    [TestCase("a/", "file")]
    [TestCase("..", "file")]
    [TestCase(".", "file")]
    [TestCase("...", "file")]
    [TestCase(" . . ", "file")]
    [TestCase("", "file")]
    [TestCase(null, "file")]
    [TestCase("   ", "file")]
    [TestCase("a.txt. . ", "a.txt")]
    [TestCase("  a.txt", "a.txt")]
    // Escapes.
    [TestCase("..%2f..%2fa.txt", ".._.._a.txt")]
    [TestCase("%2e%2e%5Ca", "___a")]
    [TestCase("a%00.txt", "a_.txt")]
    [TestCase("%252e", "_2e")]
    [TestCase("a%22b%0D%0A.txt", "a_b__.txt")]
    [TestCase("%2\u200Bf", "_")]
    [TestCase("=?utf-8?B?Li4vYQ==?=", "=_utf-8_B_Li4vYQ==_=")]
    [TestCase("=?utf-8?Q?=2E=2E=2Fa?=", "=_utf-8_Q_=2E=2E=2Fa_=")]
    [TestCase("&#46;&#46;&#47;a", "&#46;&#46;&#47;a")]
    // What nobody sees.
    [TestCase("a\u0000b\u0007\u001b[31m\u007f\u0085.txt", "ab[31m.txt")]
    [TestCase("a\r\nSet-Cookie: b", "aSet-Cookie_ b")]
    [TestCase("photo\u202Egpj.exe", "photogpj.exe")]
    [TestCase("\u2066a\u2069\u200F\u061C.txt", "a.txt")]
    [TestCase("a\u200B\uFEFF\u00AD.txt", "a.txt")]
    [TestCase("a\u2028b\u2029c", "abc")]
    [TestCase("\u00A0a\u3000b\u2003", "a b")]
    [TestCase(".\u200B.", "file")]
    // What Windows keeps for itself.
    [TestCase("a<b>c:d\"e|f?g*h", "a_b_c_d_e_f_g_h")]
    [TestCase("a.txt:hidden", "a.txt_hidden")]
    [TestCase("a.txt::$DATA", "a.txt__$DATA")]
    [TestCase("CON", "_CON")]
    [TestCase("nul.txt", "_nul.txt")]
    [TestCase("Com1", "_Com1")]
    [TestCase("lpt9 .txt", "_lpt9 .txt")]
    [TestCase("COM¹", "_COM¹")]
    [TestCase("conin$", "_conin$")]
    [TestCase("CO\u200BN", "_CON")]
    [TestCase("CONTENT", "CONTENT")]
    [TestCase("com", "com")]
    public void ANameIsCleaned(string? name, string expected) => Assert.That(FileNames.Clean(name), Is.EqualTo(expected));

    [TestCase('a', 1)]
    [TestCase('ä', 2)]
    [TestCase('日', 3)]
    public void ALongNameIsCutBetweenCharactersAndKeepsItsEnding(char c, int size)
    {
        var name = FileNames.Clean(new string(c, 3000) + ".jpeg");
        Assert.That(name, Does.EndWith(c + ".jpeg"));
        Assert.That(Encoding.UTF8.GetByteCount(name), Is.InRange(FileNames.MaxBytes - size + 1, FileNames.MaxBytes));
        Assert.That(FileNames.Clean(new string('a', 255)), Has.Length.EqualTo(255));
        Assert.That(FileNames.Clean("a." + new string(c, 3000)), Does.StartWith("a." + c));
    }

    // Whatever it is made of, the result is one that every file system takes, and cleaning it again changes nothing.
    [Test]
    public void WhateverComesANameIsSafe()
    {
        const string Parts = "ab. .%/\\:?=\"<\u202e\u200b\u0000\r\n\uD83D\uDE00\uD800ä日2fFcCoOnN0";
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var name = FileNames.Clean(new string(random.GetItems<char>(Parts, random.Next(300))));
            Assert.That(name, Is.Not.Empty);
            Assert.That(new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(name), Is.LessThanOrEqualTo(FileNames.MaxBytes));
            Assert.That(name.IndexOfAny(['/', '\\', ':', '?', '"', '<', '\u202e', '\u200b', '\0', '\r', '\n']), Is.Negative);
            Assert.That(name, Does.Not.EndWith(".").And.Not.EndWith(" ").And.Not.StartWith(" "));
            Assert.That(FileNames.Clean(name), Is.EqualTo(name));
        }
    }
}
