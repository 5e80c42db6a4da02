namespace Mizan.Generators.Kdl;

/// <summary>Writes KDL 2.0. Equal documents give equal texts.</summary>
internal static class KdlWriter
{
    /// <summary>Writes a document in the form of <c>mizan.kdl</c>.</summary>
    public static string Write(KdlDocument document) => throw new NotImplementedException();
}
