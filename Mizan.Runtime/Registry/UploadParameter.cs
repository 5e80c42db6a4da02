namespace Mizan.Registry;

/// <summary>A parameter that takes files out of a multipart body.</summary>
/// <param name="Name">The wire name, which is that of its parts.</param>
/// <param name="IsList">Whether it takes any number of files.</param>
public sealed record UploadParameter(string Name, bool IsList);
