using System.ComponentModel;

namespace Mizan;

/// <summary>
/// Written by the build into an assembly with client functions, so that a host that references the assembly finds them
/// while it compiles.
/// </summary>
/// <param name="module">The generated type that creates the functions.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MizanModuleAttribute(Type module) : Attribute
{
    /// <summary>The generated type that creates the functions.</summary>
    public Type Module { get; } = module;

    /// <summary>The wire names of the functions.</summary>
    public string[] Functions { get; set; } = [];

    /// <summary>The names of the contexts that are declared in the assembly.</summary>
    public string[] Contexts { get; set; } = [];
}
