using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Generated;

/// <summary>Wire types from source text, compiled with what is generated for them: one function for each echoes it.</summary>
internal sealed class WireLibrary : IDisposable
{
    private const string Usings = TestCompilation.Usings
        + "using System.Collections.Immutable; using System.Text.Json; using System.Text.Json.Serialization;\n";

    private readonly CompiledAssembly compiled;

    private WireLibrary(GeneratorOutput output, string[] types, Compilation? reference)
    {
        Output = output;
        compiled = output.Load();
        if (reference is not null) compiled.LoadReference(reference);
        Context = (JsonSerializerContext)compiled.GetType("Mizan.Generated.TestJson").GetProperty("Default")!.GetValue(null)!;
        var functions = compiled.GetType("Echo");
        Types = types.Select((name, i) => (name, functions.GetMethod($"Of{i}")!.ReturnType)).ToDictionary();
    }

    /// <summary>What was generated.</summary>
    public GeneratorOutput Output { get; }

    /// <summary>The generated JSON context.</summary>
    public JsonSerializerContext Context { get; }

    /// <summary>The echoed types by their names in C#.</summary>
    public IReadOnlyDictionary<string, Type> Types { get; }

    /// <summary>The platform's serializer with the options that the wire agrees with, and our attribute on top.</summary>
    public static JsonSerializerOptions Platform { get; } = CreatePlatform();

    public static async Task<WireLibrary> Compile(string source, params string[] types) => await Compile([source], types, []);

    public static async Task<WireLibrary> Compile(string[] sources, string[] types, MetadataReference[] references,
        Compilation? library = null)
    {
        var harness = new GeneratorDriverHarness(new ServerGenerator()) { References = references };
        var output = await harness.RunAsync([.. sources.Select(source => Usings + source), Usings + Functions(types)]);
        return new WireLibrary(output, types, library);
    }

    public JsonTypeInfo Info(Type type) =>
        Context.GetTypeInfo(type) ?? throw new AssertionException($"The context has no metadata of {type}.");

    public string Write(object? value, Type type) => JsonSerializer.Serialize(value, Info(type));

    public object? Read(string json, Type type) => JsonSerializer.Deserialize(json, Info(type));

    public Type GetType(string name) => compiled.GetType(name);

    public void Dispose() => compiled.Dispose();

    private static string Functions(string[] types) =>
        "public static partial class Echo\n{\n"
        + string.Concat(types.Select((type, i) =>
            $"    [global::Mizan.Client] public static partial {type} Of{i}({type} value) => value;\n"))
        + "}\n";

    private static JsonSerializerOptions CreatePlatform()
    {
        var options = Wire.Platform.Create();
        options.AllowOutOfOrderMetadataProperties = true;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UseWireNames } };
        return options;
    }

    private static void UseWireNames(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            var attributes = property.AttributeProvider?.GetCustomAttributes(typeof(WireNameAttribute), inherit: false);
            if (attributes is [WireNameAttribute wireName]) property.Name = wireName.Name;
        }
    }
}
