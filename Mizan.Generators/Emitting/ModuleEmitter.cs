using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the module of an assembly, the attribute that leads to it, and <c>AddMizan()</c>.</summary>
internal static class ModuleEmitter
{
    public static string EmitModule(RegistrySpec registry)
    {
        var name = AssemblyText.Prefix(registry.Compilation.AssemblyName) + "Module";
        var code = GeneratedFile.Begin();
        code.Line("[assembly: global::Mizan.MizanModule(");
        using (code.Indent())
        {
            code.Line($"typeof(global::Mizan.Generated.{name}),");
            code.List("Functions = ", registry.Functions.Select(f => CSharpText.Literal(f.Description)), ",");
            code.List("Contexts = ", registry.Contexts.Select(CSharpText.Literal), ")]");
        }
        code.Line();
        using (GeneratedFile.Namespace(code, "Mizan.Generated", "Mizan.Registry"))
        {
            code.Line("/// <summary>The client functions of this assembly.</summary>");
            code.Line(GeneratedFile.Attribute);
            code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            using var module = code.Block($"public sealed class {name} : global::Mizan.Registry.MizanModule");
            code.Line("/// <inheritdoc/>");
            code.List("public override ClientFunction[] CreateFunctions() => ", registry.Functions.Select(f => $"new {f.CSharp}()"), ";");
        }
        return code.Finish();
    }

    public static string EmitAddMizan(RegistrySpec registry)
    {
        var prefix = AssemblyText.Prefix(registry.Compilation.AssemblyName);
        const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        var code = GeneratedFile.Begin();
        using (GeneratedFile.Namespace(code, "Mizan", "Mizan.Registry"))
        {
            code.Line("/// <summary>Registers the client functions that this application serves.</summary>");
            code.Line(GeneratedFile.Attribute);
            using var type = code.Block($"internal static class {prefix}MizanExtensions");
            code.Line("/// <summary>Adds the client functions of this assembly and of every assembly that it references.</summary>");
            code.Line("/// <param name=\"services\">The application's services.</param>");
            code.Line("/// <returns>The same services.</returns>");
            code.Line($"public static {Services} AddMizan(this {Services} services) =>");
            using var indent = code.Indent();
            var own = registry.Functions.Count > 0 ? [$"global::Mizan.Generated.{prefix}Module"] : Array.Empty<string>();
            var modules = own.Concat(registry.Compilation.Modules.Select(m => m.CSharp));
            code.List("MizanServices.AddModules(services, ", modules.Select(m => $"new {m}()"), ");");
        }
        return code.Finish();
    }
}
