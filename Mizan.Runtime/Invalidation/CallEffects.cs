using System.ComponentModel;
using System.Text;
using Mizan.Wire;

namespace Mizan.Invalidation;

/// <summary>
/// What one mutation made stale, and what it merges, while generated code reports it. Kept for the next call: reporting
/// allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CallEffects : IDisposable
{
    private readonly List<EffectEntry> stale = [];
    private readonly WireWriter json = new();
    private readonly WireWriter header = new();
    private readonly WireWriter merges = new();
    private string? constantHeader;
    private int constantLength;
    private string context = "";
    private string? function;
    private int jsonStart;
    private int headerStart;

    /// <summary>Whether nothing is to be merged.</summary>
    internal bool HasMerges => merges.Length > 0;

    /// <summary>Reports everything at once, where nothing depends on arguments.</summary>
    /// <param name="invalidate">The entries in JSON, separated by commas.</param>
    /// <param name="headerText">The same as a header writes it.</param>
    public void Constant(ReadOnlySpan<byte> invalidate, string headerText)
    {
        json.Raw(invalidate);
        constantLength = json.Length;
        constantHeader = headerText;
    }

    /// <summary>Begins an entry: a whole context as long as no parameter follows.</summary>
    /// <param name="context">The context.</param>
    /// <param name="function">The one member that is meant, or null.</param>
    public void Begin(string context, string? function = null)
    {
        (this.context, this.function) = (context, function);
        (jsonStart, headerStart) = (json.Length, header.Length);
    }

    /// <summary>Narrows the entry by a parameter. Parameters come sorted by name (ordinal).</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    public void Parameter<T, TScalar>(string name, T value, TScalar codec)
        where TScalar : struct, IWireScalar<T>
    {
        BeginParameter(name);
        TScalar.Write(json, value);
        var start = header.Length;
        TScalar.WriteCanonical(header, value);
        HeaderText.Escape(header, start);
    }

    /// <summary>Narrows the entry by a parameter that is a list.</summary>
    /// <typeparam name="T">The element's type.</typeparam>
    /// <typeparam name="TScalar">The codec of that type.</typeparam>
    /// <param name="name">The parameter.</param>
    /// <param name="values">Its elements.</param>
    /// <param name="codec">Not used; lets the compiler infer the types.</param>
    public void ListParameter<T, TScalar>(string name, IEnumerable<T> values, TScalar codec)
        where TScalar : struct, IWireScalar<T>
    {
        BeginParameter(name);
        Elements.Write<T, TScalar>(json, values);
        var start = header.Length;
        CanonicalList.Write<T, TScalar>(header, values);
        HeaderText.Escape(header, start);
    }

    /// <summary>Ends an entry of what is stale.</summary>
    public void End() => stale.Add(new(context, function, jsonStart..json.Length, headerStart..header.Length));

    /// <summary>Ends an entry that is to be merged rather than fetched again.</summary>
    /// <param name="slot">The function of the context that takes the value.</param>
    /// <param name="key">The wire name of the key by which rows of a list are told apart; null for a single object.</param>
    /// <param name="value">The value in JSON.</param>
    public void EndMerge(string slot, string? key, ReadOnlySpan<byte> value)
    {
        merges.Raw(merges.Length == 0 ? "{\"context\":\""u8 : ",{\"context\":\""u8);
        merges.Plain(context);
        merges.Raw("\",\"slot\":\""u8);
        merges.Plain(slot);
        if (key is not null)
        {
            merges.Raw("\",\"key\":"u8);
            merges.Text(key);
            merges.Raw(",\"value\":"u8);
        }
        else
        {
            merges.Raw("\",\"value\":"u8);
        }
        merges.Raw(value);
        WriteParameters(merges, json.Written[jsonStart..]);
        merges.Raw((byte)'}');
    }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        stale.Clear();
        json.Truncate(0);
        header.Truncate(0);
        merges.Truncate(0);
        (constantHeader, constantLength) = (null, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        json.Dispose();
        header.Dispose();
        merges.Dispose();
    }

    /// <summary>Writes the entries of <c>invalidate</c>, without repetition, a broad one in the place of those it covers.</summary>
    internal void WriteInvalidate(WireWriter output)
    {
        output.Raw(json.Written[..constantLength]);
        var first = true;
        for (var i = 0; i < stale.Count; i++)
        {
            if (IsCovered(i, inHeader: false)) continue;
            if (!first) output.Raw((byte)',');
            first = false;
            WriteEntry(output, stale[i]);
        }
    }

    internal void WriteMerges(WireWriter output) => output.Raw(merges.Written);

    /// <summary>The contexts that are stale, each with whether only some of its entries are.</summary>
    internal IEnumerable<(string Context, bool IsScoped)> Contexts()
    {
        // Without LINQ, of which native code has a copy for each kind of struct that it is asked for.
        if (constantHeader is not null)
        {
            foreach (var context in constantHeader.Split(", ")) yield return (context, false);
            yield break;
        }
        for (var i = 0; i < stale.Count; i++)
        {
            if (!IsCovered(i, inHeader: true)) yield return (stale[i].Context, !stale[i].IsUnscoped);
        }
    }

    /// <summary>The same facts as one header value, in which a member counts as its context; null when there is nothing to say.</summary>
    internal string? Header()
    {
        if (constantHeader is not null || stale.Count == 0) return constantHeader;
        var start = header.Length;
        for (var i = 0; i < stale.Count; i++)
        {
            if (IsCovered(i, inHeader: true)) continue;
            if (header.Length > start) header.Raw(", "u8);
            header.Plain(stale[i].Context);
            var (from, length) = stale[i].Header.GetOffsetAndLength(start);
            // Room first: the buffer that is copied from must not be exchanged while it is copied to.
            header.GetSpan(length);
            header.Raw(header.Written.Slice(from, length));
        }
        var text = Encoding.ASCII.GetString(header.Written[start..]);
        header.Truncate(start);
        return text;
    }

    private void BeginParameter(string name)
    {
        json.Raw(json.Length == jsonStart ? "\""u8 : ",\""u8);
        json.Plain(name);
        json.Raw("\":"u8);
        header.Raw((byte)';');
        header.Plain(name);
        header.Raw((byte)'=');
    }

    private void WriteEntry(WireWriter output, in EffectEntry entry)
    {
        if (entry.IsBroad)
        {
            output.Raw((byte)'"');
            output.Plain(entry.Context);
            output.Raw((byte)'"');
            return;
        }
        output.Raw((byte)'{');
        if (entry.Function is not null)
        {
            output.Raw("\"function\":\""u8);
            output.Plain(entry.Function);
            output.Raw("\","u8);
        }
        output.Raw("\"context\":\""u8);
        output.Plain(entry.Context);
        output.Raw((byte)'"');
        WriteParameters(output, json.Written[entry.Json]);
        output.Raw((byte)'}');
    }

    private static void WriteParameters(WireWriter output, ReadOnlySpan<byte> members)
    {
        if (members.IsEmpty) return;
        output.Raw(",\"params\":{"u8);
        output.Raw(members);
        output.Raw((byte)'}');
    }

    // Covered by a broad entry anywhere, or by an equal one before. There are a handful at most.
    private bool IsCovered(int index, bool inHeader)
    {
        var entry = stale[index];
        for (var i = 0; i < stale.Count; i++)
        {
            if (i == index) continue;
            var other = stale[i];
            if (other.Context != entry.Context) continue;
            var otherIsBroad = inHeader ? other.IsUnscoped : other.IsBroad;
            var isBroad = inHeader ? entry.IsUnscoped : entry.IsBroad;
            if (otherIsBroad && (!isBroad || i < index)) return true;
            var isSame = (inHeader || other.Function == entry.Function)
                && header.Written[other.Header].SequenceEqual(header.Written[entry.Header]);
            if (i < index && isSame) return true;
        }
        return false;
    }
}
