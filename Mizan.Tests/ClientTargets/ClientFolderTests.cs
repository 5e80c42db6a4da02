using Mizan.ClientTargets;

namespace Mizan.Tests.ClientTargets;

internal sealed class ClientFolderTests
{
    private static readonly ClientFile A = new("a.ts", ClientFolder.Mark + " a\n");
    private static readonly ClientFile B = new("b.ts", ClientFolder.Mark + " b\n");

    private string path = "";

    private ClientFolder Folder => new(path);

    [SetUp]
    public void ChooseFolder() => path = Path.Combine(Directory.CreateTempSubdirectory("mizan-client-").FullName, "src", "api");

    [TearDown]
    public void DeleteFolder() => Directory.Delete(Path.GetFullPath(Path.Combine(path, "..", "..")), recursive: true);

    [Test]
    public void AFolderIsMadeAndFilled()
    {
        Assert.That(Folder.HasClient, Is.False);
        Assert.That(Folder.Compare([A, B]).Written, Is.EqualTo(new[] { "a.ts", "b.ts" }));
        Assert.That(Directory.Exists(path), Is.False, "comparing writes nothing");
        Folder.Update([A, B]);
        Assert.That(Contents(), Is.EqualTo(new[] { A, B }));
        Assert.That(Folder.HasClient, Is.True);
    }

    [Test]
    public void WhatIsRightAlreadyIsNotTouched()
    {
        Folder.Update([A, B]);
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(path)) File.SetLastWriteTimeUtc(file, past);
        var changes = Folder.Update([A, B with { Text = B.Text + "more\n" }]);
        Assert.That(changes.Written, Is.EqualTo(new[] { "b.ts" }));
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(path, "a.ts")), Is.EqualTo(past));
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(path, "b.ts")), Is.GreaterThan(past));
    }

    [Test]
    public void LineEndsOfACheckoutAreNoDifference()
    {
        Folder.Update([A]);
        File.WriteAllText(Path.Combine(path, "a.ts"), A.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.That(Folder.Compare([A]).IsAny, Is.False);
    }

    [Test]
    public void GeneratedFilesThatAreGoneAreDeletedAndOthersStay()
    {
        Folder.Update([A, B]);
        File.WriteAllText(Path.Combine(path, "own.ts"), "export {};\n");
        Assert.That(Folder.Update([A]).Deleted, Is.EqualTo(new[] { "b.ts" }));
        Assert.That(Contents().Select(file => file.Name), Is.EqualTo(new[] { "a.ts", "own.ts" }));
    }

    [Test]
    public void AFileThatWasWrittenByHandIsNotOverwrittenAndNothingElseIs()
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "b.ts"), "// mine\n");
        Assert.That(() => Folder.Update([A, B]), Throws.TypeOf<ClientFolderException>().With.Message.Contains("b.ts' was not generated"));
        Assert.That(Contents(), Is.EqualTo(new[] { B with { Text = "// mine\n" } }));
    }

    [Test]
    public void AFileInPlaceOfTheFolderIsRefused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        Assert.That(() => Folder.Update([A]), Throws.TypeOf<ClientFolderException>().With.Message.Contains("is a file"));
    }

    [Test]
    public void ACancelledUpdateWritesNothingMore()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => Folder.Update([A], source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Contents(), Is.Empty);
    }

    private IEnumerable<ClientFile> Contents() =>
        Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(file => new ClientFile(Path.GetFileName(file), File.ReadAllText(file)));
}
