namespace Mizan.Generators.Model;

/// <summary>The module of a referenced assembly, read from its attribute.</summary>
/// <param name="CSharp">The module's type, qualified from <c>global::</c>.</param>
/// <param name="Functions">Its functions.</param>
/// <param name="Contexts">The contexts that it declares or reads.</param>
/// <param name="Description">How the assembly describes what it serves.</param>
internal sealed record ModuleSpec(
    string CSharp, EquatableArray<ModuleFunction> Functions, EquatableArray<ModuleContext> Contexts, ModuleDescription Description);

/// <summary>How an assembly describes what it serves to clients, as its attribute has it.</summary>
/// <param name="Lines">The lines of its <c>mizan.kdl</c>.</param>
/// <param name="Types">The name of each type there, and behind an equals sign its path; see <see cref="Parsing.TypePath"/>.</param>
internal sealed record ModuleDescription(EquatableArray<string> Lines, EquatableArray<string> Types);

/// <summary>A function of another assembly.</summary>
/// <param name="WireName">Its wire name.</param>
/// <param name="Context">The context that it reads, or null.</param>
/// <param name="Result">The type of its result, see <see cref="Parsing.ResultShape"/>.</param>
/// <param name="Route">Its methods and the shape of its route, see <see cref="RouteSpec"/>; or null.</param>
internal sealed record ModuleFunction(string WireName, string? Context, string Result, string? Route)
{
    /// <summary>The contexts that it makes stale or merges into.</summary>
    public EquatableArray<string> Affected { get; init; }
}

/// <summary>A context of another assembly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record ModuleContext(string Name, EquatableArray<ContextParameter> Parameters);

/// <summary>A parameter of a context.</summary>
/// <param name="WireName">Its name.</param>
/// <param name="CSharp">Its type, without null.</param>
/// <param name="IsRequired">Whether a function of the context needs it; others only filter.</param>
internal sealed record ContextParameter(string WireName, string CSharp, bool IsRequired);

/// <summary>What the output needs to know of the compilation as a whole.</summary>
/// <param name="AssemblyName">The name of the assembly that is compiled.</param>
/// <param name="HasRuntime">Whether the runtime is referenced, without which nothing generated would compile.</param>
/// <param name="Modules">The modules of referenced assemblies, sorted.</param>
internal sealed record CompilationSpec(string AssemblyName, bool HasRuntime, EquatableArray<ModuleSpec> Modules);

/// <summary>All functions of a project, put together.</summary>
/// <param name="Functions">The functions, sorted by wire name, those that are not served because of the others among them.</param>
/// <param name="Contexts">The contexts that are declared or read here, sorted.</param>
/// <param name="Refusals">The functions that are not served, each with its reasons.</param>
internal sealed record LinkedProject(
    EquatableArray<LinkedFunction> Functions, EquatableArray<ModuleContext> Contexts, EquatableArray<Refusal> Refusals);

/// <summary>What the module of an assembly says, which most edits of a function leave alone.</summary>
/// <param name="Compilation">The project.</param>
/// <param name="Functions">The functions that are served, sorted by wire name.</param>
/// <param name="Contexts">The contexts, described for other assemblies.</param>
/// <param name="Refusals">The functions that are not served, each with its reasons.</param>
internal sealed record RegistrySpec(
    CompilationSpec Compilation,
    EquatableArray<RegistryEntry> Functions,
    EquatableArray<string> Contexts,
    EquatableArray<Refusal> Refusals);

/// <summary>One function in the registry.</summary>
/// <param name="Description">What other assemblies need to know of it.</param>
/// <param name="CSharp">The generated class, qualified from <c>global::</c>.</param>
internal sealed record RegistryEntry(string Description, string CSharp);
