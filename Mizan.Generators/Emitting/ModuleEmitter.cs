using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the module of an assembly, the attribute that leads to it, and <c>AddMizan()</c>.</summary>
internal static class ModuleEmitter
{
    public static string EmitModule(RegistrySpec registry)
    {
        var name = AssemblyText.Prefix(registry.Compilation.AssemblyName) + "Module";
        var code = GeneratedFile.Begin();
        code.Line($"[assembly: MizanModule(typeof(global::Mizan.Generated.{name}),");
        using (code.Indent())
        {
            EmitNames(code, "Functions", registry.Functions.Select(f => f.WireName), ",");
            EmitNames(code, "Contexts", registry.Contexts, ")]");
        }
        code.Line();
        using (code.Block("namespace Mizan.Generated"))
        {
            code.Line("/// <summary>The client functions of this assembly.</summary>");
            code.Line(GeneratedFile.Attribute);
            code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            using var module = code.Block($"public sealed class {name} : MizanModule");
            code.Line("/// <inheritdoc/>");
            code.Line("public override ClientFunction[] CreateFunctions() =>");
            using var list = code.Block("[", "];");
            foreach (var function in registry.Functions) code.Line($"new {function.CSharp}(),");
        }
        return code.ToString();
    }

    public static string EmitAddMizan(RegistrySpec registry)
    {
        var prefix = AssemblyText.Prefix(registry.Compilation.AssemblyName);
        const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        var code = GeneratedFile.Begin();
        using (code.Block("namespace Mizan"))
        {
            code.Line("/// <summary>Registers the client functions that this application serves.</summary>");
            code.Line(GeneratedFile.Attribute);
            using var type = code.Block($"internal static class {prefix}MizanExtensions");
            code.Line("/// <summary>Adds the client functions of this assembly and of every assembly that it references.</summary>");
            code.Line("/// <param name=\"services\">The application's services.</param>");
            code.Line("/// <returns>The same services.</returns>");
            code.Line($"public static {Services} AddMizan(this {Services} services) =>");
            using var indent = code.Indent();
            using var call = code.Block("MizanServices.AddModules(services, [", "]);");
            if (registry.Functions.Count > 0) code.Line($"new global::Mizan.Generated.{prefix}Module(),");
            foreach (var module in registry.Compilation.Modules) code.Line($"new {module.CSharp}(),");
        }
        return code.ToString();
    }

    private static void EmitNames(CodeWriter code, string property, IEnumerable<string> names, string tail)
    {
        code.Line($"{property} = new string[]");
        using var block = code.Block(close: "}" + tail);
        foreach (var name in names) code.Line(CSharpText.Literal(name) + ",");
    }
}
