using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mizan.Wire;

/// <summary>
/// The base of the generated context: typed JSON for every wire type of an assembly, for the application's own use of
/// the platform's serializer.
/// </summary>
public abstract class WireJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    private readonly Lazy<WireTypeTable> table;

    /// <summary>Binds the context to options.</summary>
    /// <param name="options">The options, or <see langword="null"/> for those of the wire.</param>
    protected WireJsonContext(JsonSerializerOptions? options)
        : base(options) =>
        table = new(() =>
        {
            var types = new WireTypeTable();
            Describe(types);
            return types;
        });

    /// <inheritdoc/>
    protected override JsonSerializerOptions? GeneratedSerializerOptions { get; } = WireJsonOptions.Create(null);

    /// <inheritdoc/>
    public override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out var info) ? info : null;

    /// <inheritdoc/>
    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => Resolve(type, options);

    /// <summary>Adds every wire type of the assembly.</summary>
    /// <param name="types">The table to add to.</param>
    protected abstract void Describe(WireTypeTable types);

    /// <summary>The metadata of one type.</summary>
    /// <typeparam name="T">A wire type of the assembly.</typeparam>
    /// <returns>The metadata, cached by the options.</returns>
    protected JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private JsonTypeInfo? Resolve(Type type, JsonSerializerOptions options) =>
        table.Value.Factories.TryGetValue(type, out var create) ? create(options) : null;
}
