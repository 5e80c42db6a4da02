namespace Mizan.Generators.Model;

/// <summary>The module of a referenced assembly, read from its attribute.</summary>
/// <param name="CSharp">The module's type, qualified from <c>global::</c>.</param>
/// <param name="Functions">The wire names of its functions.</param>
internal sealed record ModuleSpec(string CSharp, EquatableArray<string> Functions);

/// <summary>What the output needs to know of the compilation as a whole.</summary>
/// <param name="AssemblyName">The name of the assembly that is compiled.</param>
/// <param name="HasRuntime">Whether the runtime is referenced, without which nothing generated would compile.</param>
/// <param name="Modules">The modules of referenced assemblies, sorted.</param>
internal sealed record CompilationSpec(string AssemblyName, bool HasRuntime, EquatableArray<ModuleSpec> Modules);

/// <summary>All functions of a project, put together.</summary>
/// <param name="Compilation">The project.</param>
/// <param name="Functions">The functions that are served, sorted by wire name.</param>
/// <param name="Contexts">The contexts that are declared here, sorted.</param>
/// <param name="Refusals">The functions that are not served, each with its reason.</param>
internal sealed record RegistrySpec(
    CompilationSpec Compilation,
    EquatableArray<RegistryEntry> Functions,
    EquatableArray<string> Contexts,
    EquatableArray<string> Refusals);

/// <summary>One function in the registry.</summary>
/// <param name="WireName">Its wire name.</param>
/// <param name="CSharp">The generated class, qualified from <c>global::</c>.</param>
internal sealed record RegistryEntry(string WireName, string CSharp);
