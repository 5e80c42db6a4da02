using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mizan.Bench.Servers.Memory;

/// <summary>
/// Headers as Kestrel keeps them: a field each for those that the platform has properties for (here only those that the
/// servers use), and a table for the others.
/// </summary>
internal sealed class MemoryHeaders : IHeaderDictionary
{
    private readonly Dictionary<string, StringValues> others = new(StringComparer.OrdinalIgnoreCase);
    private StringValues contentType;
    private StringValues contentEncoding;
    private StringValues cacheControl;
    private StringValues contentTypeOptions;
    private StringValues host;
    private StringValues origin;
    private StringValues cookie;
    private StringValues authorization;

    public long? ContentLength { get; set; }

    StringValues IHeaderDictionary.ContentType { get => contentType; set => contentType = value; }

    StringValues IHeaderDictionary.ContentEncoding { get => contentEncoding; set => contentEncoding = value; }

    StringValues IHeaderDictionary.CacheControl { get => cacheControl; set => cacheControl = value; }

    StringValues IHeaderDictionary.XContentTypeOptions { get => contentTypeOptions; set => contentTypeOptions = value; }

    StringValues IHeaderDictionary.Host { get => host; set => host = value; }

    StringValues IHeaderDictionary.Origin { get => origin; set => origin = value; }

    StringValues IHeaderDictionary.Cookie { get => cookie; set => cookie = value; }

    StringValues IHeaderDictionary.Authorization { get => authorization; set => authorization = value; }

    public ICollection<string> Keys => others.Keys;

    public ICollection<StringValues> Values => others.Values;

    public int Count => others.Count;

    public bool IsReadOnly => false;

    public StringValues this[string key]
    {
        get => TryGetValue(key, out var value) ? value : default;
        set
        {
            if (IsField(key)) Field(key) = value;
            else others[key] = value;
        }
    }

    public void Clear()
    {
        if (others.Count > 0) others.Clear();
        contentType = contentEncoding = cacheControl = contentTypeOptions = host = origin = cookie = authorization = default;
        ContentLength = null;
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out StringValues value)
    {
        if (!IsField(key)) return others.TryGetValue(key, out value);
        value = Field(key);
        return value.Count > 0;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public void Add(string key, StringValues value) => this[key] = value;

    public bool Remove(string key)
    {
        if (!IsField(key)) return others.Remove(key);
        var wasThere = ContainsKey(key);
        Field(key) = default;
        return wasThere;
    }

    public void Add(KeyValuePair<string, StringValues> item) => this[item.Key] = item.Value;

    public bool Contains(KeyValuePair<string, StringValues> item) => this[item.Key] == item.Value;

    public bool Remove(KeyValuePair<string, StringValues> item) => Contains(item) && Remove(item.Key);

    public void CopyTo(KeyValuePair<string, StringValues>[] array, int arrayIndex) => throw new NotSupportedException();

    public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => others.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsField(string key) =>
        key == HeaderNames.ContentType || key == HeaderNames.ContentEncoding || key == HeaderNames.CacheControl
        || key == HeaderNames.XContentTypeOptions || key == HeaderNames.Host || key == HeaderNames.Origin
        || key == HeaderNames.Cookie || key == HeaderNames.Authorization;

    private ref StringValues Field(string key)
    {
        if (key == HeaderNames.ContentType) return ref contentType;
        if (key == HeaderNames.ContentEncoding) return ref contentEncoding;
        if (key == HeaderNames.CacheControl) return ref cacheControl;
        if (key == HeaderNames.XContentTypeOptions) return ref contentTypeOptions;
        if (key == HeaderNames.Host) return ref host;
        if (key == HeaderNames.Origin) return ref origin;
        if (key == HeaderNames.Cookie) return ref cookie;
        return ref authorization;
    }
}
