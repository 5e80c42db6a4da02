using Mizan.ClientTargets.TypeScript;
using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.React;

/// <summary>The target <c>react</c>: what <c>typescript</c> gives, with providers and hooks over it.</summary>
internal sealed class ReactTarget : IClientTarget
{
    /// <inheritdoc/>
    public string Name => "react";

    /// <inheritdoc/>
    public string Description => "the same, with providers and hooks for React";

    /// <inheritdoc/>
    public IReadOnlyList<ClientFile> Generate(IrDocument document)
    {
        var model = new ClientModel(document, [.. ApiFile.Imports, .. ReactFile.Imports]);
        var react = TypeScriptTarget.Begin(model);
        new ReactFile(model).Write(react);
        return [.. TypeScriptTarget.Generate(model), new("react.tsx", react.ToString())];
    }
}
