using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the JSON context of an assembly: typed metadata of every wire type.</summary>
internal static class JsonContextEmitter
{
    // Members that the context inherits; a type of one of these names is reached through GetTypeInfo.
    private static readonly HashSet<string> Reserved =
        [
            "Default", "Options", "GetTypeInfo", "Describe", "Info", "GeneratedSerializerOptions",
            "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        ];

    public static string Emit(string assemblyName, IReadOnlyList<TypeSpec> types)
    {
        var name = AssemblyText.Prefix(assemblyName) + "Json";
        var code = GeneratedFile.Begin();
        GeneratedFile.FileNamespace(code, "Mizan.Generated", "Mizan.Wire", "System.Text.Json.Serialization.Metadata");
        code.Line("/// <summary>Typed JSON for every wire type of this assembly, as it is on the wire.</summary>");
        code.Line(GeneratedFile.Attribute);
        using (code.Block(
            $"internal sealed class {name}(global::System.Text.Json.JsonSerializerOptions? options = null) : WireJsonContext(options)"))
        {
            code.Line("/// <summary>The context with the options of the wire.</summary>");
            code.Line($"public static {name} Default {{ get; }} = new();");
            code.Line();
            EmitProperties(code, name, types);
            EmitDescribe(code, types);
        }
        return code.Finish();
    }

    private static void EmitProperties(CodeWriter code, string name, IReadOnlyList<TypeSpec> types)
    {
        var taken = new HashSet<string>(Reserved) { name };
        foreach (var spec in types.OfType<NamedSpec>().Where(t => !t.IsAuxiliary))
        {
            if (!taken.Add(spec.Name)) continue;
            code.Line($"public JsonTypeInfo<{spec.Type.CSharp}> {CSharpText.Identifier(spec.Name)} => Info<{spec.Type.CSharp}>();");
        }
    }

    private static void EmitDescribe(CodeWriter code, IReadOnlyList<TypeSpec> types)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        using var method = code.Block("protected override void Describe(WireTypeTable types)");
        foreach (var spec in types.Where(t => t is not NamedSpec { IsAuxiliary: true }))
        {
            var isNullableStruct = spec.Type is { Nullable: true, IsValueType: true };
            var codec = isNullableStruct ? CodecText.Of(spec.Type) : CodecText.WithoutNull(spec.Type);
            code.Line($"types.Add<{spec.Type.CSharp}{(isNullableStruct ? "?" : "")}, {codec}>();");
        }
    }
}
