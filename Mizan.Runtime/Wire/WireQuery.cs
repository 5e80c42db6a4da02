using System.Diagnostics.CodeAnalysis;

namespace Mizan.Wire;

/// <summary>
/// Arguments as named texts: in a query string, a route or a form. A parameter that is absent counts as null; a list
/// repeats its member.
/// </summary>
public ref struct WireQuery
{
    private readonly ReadOnlySpan<char> text;
    private readonly TextFields? fields;

    /// <summary>Starts on a query string.</summary>
    /// <param name="text">The encoded text, with or without its question mark.</param>
    public WireQuery(ReadOnlySpan<char> text) => this.text = text.StartsWith('?') ? text[1..] : text;

    internal WireQuery(TextFields fields) => this.fields = fields;

    /// <summary>What was refused so far; <see langword="null"/> while nothing was.</summary>
    public FieldErrors? Errors { get; private set; }

    /// <summary>Reads an argument that has to be there.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns><see langword="false"/> when it was absent or refused.</returns>
    public bool Required<T, TScalar>(string name, TScalar codec, ref T value)
        where TScalar : struct, IWireScalar<T>
    {
        if (TryRead<T, TScalar>(name, ref value, out var isPresent)) return true;
        if (!isPresent) Reject(name, "is required");
        return false;
    }

    /// <summary>Reads an argument that may be absent.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="value">Receives the value; unchanged when absent.</param>
    /// <returns><see langword="false"/> when it was absent or refused.</returns>
    public bool Optional<T, TScalar>(string name, TScalar codec, [MaybeNull] ref T value)
        where TScalar : struct, IWireScalar<T> => !IsLeftEmpty<T>(name) && TryRead<T, TScalar>(name, ref value!, out _);

    /// <summary>Reads an argument of a nullable struct type.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <typeparam name="TScalar">The codec of the struct.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="value">Receives the value; unchanged when absent.</param>
    /// <returns><see langword="false"/> when it was absent or refused.</returns>
    public bool Nullable<T, TScalar>(string name, TScalar codec, ref T? value)
        where T : struct
        where TScalar : struct, IWireScalar<T>
    {
        var read = default(T);
        if (IsLeftEmpty<T>(name) || !TryRead<T, TScalar>(name, ref read, out _)) return false;
        value = read;
        return true;
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
        List<T, TScalar>(name, codec, out var list);
        return list;
    }

    /// <summary>Reads an argument that repeats, and tells whether each of its elements was accepted.</summary>
    /// <typeparam name="T">The element's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    /// <param name="list">The elements; <see langword="null"/> when there is none.</param>
    /// <returns><see langword="false"/> when an element was refused.</returns>
    public bool List<T, TScalar>(string name, TScalar codec, out List<T>? list)
        where TScalar : struct, IWireScalar<T>
    {
        list = null;
        var complete = true;
        var rest = new Rest(text);
        for (var i = 0; TryTake(ref rest, name, out var found); i++)
        {
            list ??= [];
            if (TryDecode(found, out var decoded) && TScalar.TryParse(decoded, out var value))
            {
                list.Add(value);
                continue;
            }
            Reject($"{name}[{i}]", $"must be {TScalar.Expected}");
            complete = false;
        }
        return complete;
    }

    /// <summary>Records that an argument is refused; one that is of the right type may break a constraint.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="message">What is wrong, to follow the name.</param>
    public void Reject(string name, string message) => (Errors ??= new()).Add(message, name);

    /// <summary>Records that an argument is missing that a constraint demands, though its type could do without it.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="message">What is wrong, to follow the name.</param>
    public void Demand(string name, string message)
    {
        var rest = new Rest(text);
        if (!TryTake(ref rest, name, out _)) Reject(name, message);
    }

    private bool TryRead<T, TScalar>(string name, ref T value, out bool isPresent)
        where TScalar : struct, IWireScalar<T>
    {
        var rest = new Rest(text);
        isPresent = TryTake(ref rest, name, out var found);
        if (!isPresent) return false;
        if (TryTake(ref rest, name, out _))
        {
            Reject(name, "is given twice");
            return false;
        }
        if (!TryDecode(found, out var decoded) || !TScalar.TryParse(decoded, out var read))
        {
            Reject(name, $"must be {TScalar.Expected}");
            return false;
        }
        value = read;
        return true;
    }

    private readonly bool TryTake(ref Rest rest, string name, out ReadOnlySpan<char> found)
    {
        if (fields is null) return QueryText.TryTake(ref rest.Text, name, out found);
        var isFound = fields.TryTake(ref rest.Index, name, out var value);
        found = value;
        return isFound;
    }

    private readonly bool TryDecode(ReadOnlySpan<char> found, out ReadOnlySpan<char> decoded)
    {
        decoded = found;
        return fields is not null || QueryText.TryDecode(found, out decoded);
    }

    // A form sends every field that it shows, and has no other way to say that one was not filled in.
    private readonly bool IsLeftEmpty<T>(string name) =>
        fields is not null && typeof(T) != typeof(string) && fields.IsLeftEmpty(name);

    private ref struct Rest(ReadOnlySpan<char> text)
    {
        public ReadOnlySpan<char> Text = text;
        public int Index;
    }
}
