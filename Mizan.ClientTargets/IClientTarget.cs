using Mizan.Generators.Ir;

namespace Mizan.ClientTargets;

/// <summary>A language or framework that clients are generated for.</summary>
internal interface IClientTarget
{
    /// <summary>The name by which it is asked for.</summary>
    string Name { get; }

    /// <summary>What it gives, to follow its name in a list.</summary>
    string Description { get; }

    /// <summary>Writes a client.</summary>
    /// <param name="document">What the server offers.</param>
    /// <returns>The files; the same for equal documents, to the byte.</returns>
    IReadOnlyList<ClientFile> Generate(IrDocument document);
}
