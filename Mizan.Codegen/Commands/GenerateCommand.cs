using System.CommandLine;
using Mizan.ClientTargets;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Terminal;

namespace Mizan.Codegen.Commands;

/// <summary><c>mizan generate</c>: writes a client for a description.</summary>
internal static class GenerateCommand
{
    public static Command Create(ToolConsole console)
    {
        var source = new Option<string>("--ir") { Description = $"What the server offers: {DescriptionSource.Help}.", HelpName = "file", Required = true };
        var target = new Option<string>("--target", "-t") { Description = Targets(), HelpName = "name", Required = true };
        var folder = new Option<string>("--out", "-o")
        {
            Description = "Where the client goes. Generated files there that are not part of it any more are deleted.",
            HelpName = "folder",
            Required = true,
        };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and fails where the client is not up to date." };
        var command = new ToolCommand("generate", "Writes a typed client.")
        {
            Options = { source, target, folder, check },
            Examples =
            [
                ("mizan generate --ir mizan.kdl --target react --out web/src/api", "writes types.ts, api.ts and react.tsx"),
                ("mizan generate --ir mizan.kdl --target react --out web/src/api --check", "fails where somebody forgot to commit them"),
            ],
            ExitCodes =
            [
                (ExitCode.Done, "the client is up to date"),
                (ExitCode.Found, "with --check: it is not"),
                (ExitCode.Unusable, "something cannot be read or written"),
            ],
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var client = Find(parsed.GetRequiredValue(target));
            var document = await DescriptionSource.ReadAsync(parsed.GetRequiredValue(source), console, cancellation);
            var files = client.Generate(document);
            return Write(console, parsed.GetRequiredValue(folder), files, parsed.GetValue(check), cancellation);
        });
        return command;
    }

    private static string Targets() =>
        "What the client is for: " + string.Join("; ", ClientTargetList.All.Select(target => $"{target.Name} ({target.Description})")) + ".";

    private static IClientTarget Find(string name)
    {
        if (ClientTargetList.Find(name) is { } target) return target;
        var nearest = Suggestion.For(name, ClientTargetList.All.Select(known => known.Name));
        var hint = nearest is null ? $"there are {ClientTargetList.Names}" : $"did you mean '{nearest}'?";
        throw new ToolException($"there is no target '{name}'; {hint}");
    }

    private static int Write(
        ToolConsole console, string folder, IReadOnlyList<ClientFile> files, bool isCheck, CancellationToken cancellation)
    {
        var output = new ClientFolder(folder);
        try
        {
            var changes = isCheck ? output.Compare(files) : output.Update(files, cancellation);
            foreach (var name in changes.Written) console.Output.WriteLine($"{(isCheck ? "stale" : "wrote")} {Path.Combine(folder, name)}");
            foreach (var name in changes.Deleted) console.Output.WriteLine($"{(isCheck ? "superfluous" : "deleted")} {Path.Combine(folder, name)}");
            if (!changes.IsAny) console.Output.WriteLine($"{folder} is up to date");
            return isCheck && changes.IsAny ? ExitCode.Found : ExitCode.Done;
        }
        catch (ClientFolderException mistake)
        {
            throw new ToolException(mistake.Message);
        }
    }
}
