namespace Mizan.ClientTargets;

/// <summary>What an update of a generated client's folder does.</summary>
/// <param name="Written">The files that are written; the others were right already.</param>
/// <param name="Deleted">The generated files that are deleted, since nothing is generated for them any more.</param>
internal sealed record ClientFolderChanges(IReadOnlyList<string> Written, IReadOnlyList<string> Deleted)
{
    /// <summary>Whether there is anything to do.</summary>
    public bool IsAny => Written.Count + Deleted.Count > 0;
}
