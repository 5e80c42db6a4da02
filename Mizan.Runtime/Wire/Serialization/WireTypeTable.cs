using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mizan.Wire;

/// <summary>The wire types of one assembly, while its <see cref="WireJsonContext"/> collects them.</summary>
public sealed class WireTypeTable
{
    internal Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Factories { get; } = [];

    /// <summary>Adds a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public void Add<T, TCodec>()
        where TCodec : struct, IWireCodec<T> =>
        Factories[typeof(T)] = Create<T, TCodec>;

    private static JsonTypeInfo<T> Create<T, TCodec>(JsonSerializerOptions options)
        where TCodec : struct, IWireCodec<T>
    {
        var info = JsonMetadataServices.CreateValueInfo<T>(options, new WireJsonConverter<T, TCodec>());
        // The platform has found the attributes of a polymorphic type, and would refuse a converter beside them.
        info.PolymorphismOptions = null;
        return info;
    }
}
