using System.ComponentModel;

namespace Mizan;

/// <summary>
/// Written by the build into an assembly with client functions: what the assembly offers to its clients, which the build
/// and the <c>mizan</c> tool read from here without running anything.
/// </summary>
/// <param name="lines">The lines of <c>mizan.kdl</c>, one by one or several together.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MizanIrAttribute(params string[] lines) : Attribute
{
    /// <summary>The lines of <c>mizan.kdl</c>, one by one or several together.</summary>
    public string[] Lines { get; } = lines;

    /// <summary>The name of each type in there, an equals sign, and the type's name in C# with all that is around it.</summary>
    public string[] Types { get; set; } = [];
}
