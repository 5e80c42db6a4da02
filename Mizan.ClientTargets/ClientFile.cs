namespace Mizan.ClientTargets;

/// <summary>One file of a generated client.</summary>
/// <param name="Name">Its name in the output folder, without folders.</param>
/// <param name="Text">Its text, with line feeds.</param>
internal sealed record ClientFile(string Name, string Text);
