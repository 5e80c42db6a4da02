using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>Arguments in a query string. A parameter that is absent counts as null; a list repeats its member.</summary>
public ref struct WireQuery
{
    private readonly ReadOnlySpan<char> text;

    /// <summary>Starts on a query string.</summary>
    /// <param name="text">The encoded text, with or without its question mark.</param>
    public WireQuery(ReadOnlySpan<char> text) => this.text = text.StartsWith('?') ? text[1..] : text;

    /// <summary>What was refused so far; <see langword="null"/> while nothing was.</summary>
    public FieldErrors? Errors { get; private set; }

    /// <summary>Reads an argument that has to be there.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="value">Receives the value.</param>
    public void Required<T, TScalar>(string name, TScalar codec, ref T value)
        where TScalar : struct, IWireScalar<T>
    {
        if (!TryRead<T, TScalar>(name, ref value)) Refuse(name, "is required");
    }

    /// <summary>Reads an argument that may be absent.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="value">Receives the value; unchanged when absent.</param>
    public void Optional<T, TScalar>(string name, TScalar codec, [MaybeNull] ref T value)
        where TScalar : struct, IWireScalar<T> => TryRead<T, TScalar>(name, ref value!);

    /// <summary>Reads an argument of a nullable struct type.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <typeparam name="TScalar">The codec of the struct.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="value">Receives the value; unchanged when absent.</param>
    public void Nullable<T, TScalar>(string name, TScalar codec, ref T? value)
        where T : struct
        where TScalar : struct, IWireScalar<T>
    {
        var read = default(T);
        if (TryRead<T, TScalar>(name, ref read)) value = read;
    }

    /// <summary>Reads an argument that repeats, once for each element.</summary>
    /// <typeparam name="T">The element's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <returns>The elements; <see langword="null"/> when there is none.</returns>
    public List<T>? List<T, TScalar>(string name, TScalar codec)
        where TScalar : struct, IWireScalar<T>
    {
        List<T>? list = null;
        var rest = text;
        for (var i = 0; QueryText.TryTake(ref rest, name, out var encoded); i++)
        {
            list ??= [];
            if (QueryText.TryDecode(encoded, out var decoded) && TScalar.TryParse(decoded, out var value)) list.Add(value);
            else Refuse($"{name}[{i}]", $"must be {TScalar.Expected}");
        }
        return list;
    }

    private bool TryRead<T, TScalar>(string name, ref T value)
        where TScalar : struct, IWireScalar<T>
    {
        var rest = text;
        if (!QueryText.TryTake(ref rest, name, out var encoded)) return false;
        if (QueryText.TryTake(ref rest, name, out _)) Refuse(name, "is given twice");
        else if (QueryText.TryDecode(encoded, out var decoded) && TScalar.TryParse(decoded, out var read)) value = read;
        else Refuse(name, $"must be {TScalar.Expected}");
        return true;
    }

    private void Refuse(string name, string message) => (Errors ??= new()).Add(message, name);
}
