using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>The target <c>typescript</c>: types, and plain functions over the client.</summary>
internal sealed class TypeScriptTarget : IClientTarget
{
    /// <inheritdoc/>
    public string Name => "typescript";

    /// <inheritdoc/>
    public string Description => "types and plain functions, for any framework or none";

    /// <inheritdoc/>
    public IReadOnlyList<ClientFile> Generate(IrDocument document) => Generate(new ClientModel(document, ApiFile.Imports));

    /// <summary>The files that other targets have as well.</summary>
    public static IReadOnlyList<ClientFile> Generate(ClientModel model)
    {
        var types = Begin(model);
        TypesFile.Write(types, model);
        // A file without a declaration would not be a module.
        if (model.Contexts.Count + model.Calls.Count == 0) types.Line("export {};");
        var api = Begin(model);
        new ApiFile(model).Write(api);
        if (model.Contexts.Count + model.Calls.Count == 0) api.Line("export {};");
        return [new("types.ts", types.ToString()), new("api.ts", api.ToString())];
    }

    /// <summary>Begins a file.</summary>
    public static TsWriter Begin(ClientModel model)
    {
        var code = new TsWriter();
        code.Line($"{ClientFolder.Mark} from {IrDocument.FileName} ({model.Hash}). Changes are overwritten.");
        return code;
    }
}
