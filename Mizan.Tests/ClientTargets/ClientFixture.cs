using System.Text;
using Mizan.ClientTargets;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;
using Mizan.Tests.Generator;

namespace Mizan.Tests.ClientTargets;

/// <summary>
/// A folder of <c>clients/fixtures</c>: an interface description and the client that was reviewed for it. The tests of the
/// TypeScript runtime compile these files under the strictest flags, and run them.
/// </summary>
internal sealed class ClientFixture(string name)
{
    public string Folder => Path.Combine(Repository.Root, "clients", "fixtures", name);

    public string DescriptionFile => Path.Combine(Folder, IrDocument.FileName);

    public IrDocument Document => IrReader.Read(KdlReader.Read(File.ReadAllBytes(DescriptionFile)));

    /// <summary>The client as it is generated now.</summary>
    public IReadOnlyList<ClientFile> Generate(string target) => ClientTargetList.Find(target)!.Generate(Document);

    /// <summary>Compares the client with the files that are there, or accepts it: see <see cref="Snapshot.AcceptVariable"/>.</summary>
    public void Verify(string target)
    {
        var (files, folder) = (Generate(target), new ClientFolder(Folder));
        var changes = folder.Compare(files);
        if (changes.IsAny && IsAccepting) folder.Update(files);
        Assert.That(changes.Written.Concat(changes.Deleted), Is.Empty, IsAccepting ? "accepted" : Differences(files));
    }

    /// <summary>Compares a description with the one that is there, or accepts it.</summary>
    public void VerifyDescription(string text)
    {
        var old = File.Exists(DescriptionFile) ? File.ReadAllText(DescriptionFile) : "";
        Directory.CreateDirectory(Folder);
        if (IsAccepting) File.WriteAllText(DescriptionFile, text, new UTF8Encoding(false));
        Assert.That(old, Is.EqualTo(text));
    }

    private static bool IsAccepting => Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1";

    private string Differences(IReadOnlyList<ClientFile> files)
    {
        var text = new StringBuilder("to accept what differs, see \"Accept a snapshot\" in CONTRIBUTING.md\n");
        foreach (var file in files)
        {
            var path = Path.Combine(Folder, file.Name);
            var (old, now) = ((File.Exists(path) ? File.ReadAllText(path) : "").Split('\n'), file.Text.Split('\n'));
            var line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
            if (line == old.Length && line == now.Length) continue;
            text.Append(file.Name).Append('(').Append(line + 1).Append("): |").Append(now.ElementAtOrDefault(line)).Append("|\n");
        }
        return text.ToString();
    }
}
