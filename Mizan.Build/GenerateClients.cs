using Microsoft.Build.Framework;
using Mizan.ClientTargets;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.Build;

/// <summary>Keeps generated clients current: writes them, or only compares those that are under version control.</summary>
public sealed class GenerateClients : BuildTask
{
    private const string UseId = "MIZ094";

    /// <summary>The description that the build made.</summary>
    [Required]
    public string IrFile { get; set; } = "";

    /// <summary>The clients: each is named like its target, and has the metadata <c>OutputPath</c>.</summary>
    [Required]
    public ITaskItem[] Clients { get; set; } = [];

    /// <summary>Whether clients that are there are compared, and not written.</summary>
    public bool Check { get; set; }

    /// <summary>The project, which is to blame for items that say nothing.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        if (TextFile.Read(IrFile) is not { } text)
        {
            Refuse("There is nothing to generate a client for: no function carries [Client]. Write one, or remove the item MizanClient");
            return;
        }
        var document = IrReader.Read(KdlReader.Read(text));
        foreach (var client in Clients) Generate(client, document);
    }

    private void Generate(ITaskItem client, IrDocument document)
    {
        var (name, folder) = (client.ItemSpec, client.GetMetadata("OutputPath"));
        if (ClientTargetList.Find(name) is not { } target)
        {
            Refuse($"There is no target '{name}'; MizanClient takes {ClientTargetList.Names}");
            return;
        }
        if (folder.Length == 0)
        {
            Refuse($"The client for '{name}' has no folder; write <MizanClient Include=\"{name}\" OutputPath=\"web/src/api\" />");
            return;
        }
        try
        {
            Update(new ClientFolder(folder), folder, target.Generate(document));
        }
        catch (ClientFolderException mistake)
        {
            Refuse(mistake.Message);
        }
    }

    private void Update(ClientFolder output, string folder, IReadOnlyList<ClientFile> files)
    {
        // What is not under version control is not there on a machine that builds by itself, and has to be made.
        if (Check && output.HasClient)
        {
            var stale = output.Compare(files);
            if (stale.IsAny) ReportStale(Path.Combine(folder, stale.Written.Concat(stale.Deleted).First()));
            return;
        }
        var changes = output.Update(files);
        if (changes.IsAny) Say($"{folder}: the client was updated ({string.Join(", ", changes.Written.Concat(changes.Deleted))})");
    }

    private void ReportStale(string file) => Report(
        "MIZ093",
        file,
        0,
        "The generated client is out of date; to update it, build the project with -p:MizanIrCheck=false, and commit it");

    private void Refuse(string message) => Report(UseId, Project, 0, message);
}
