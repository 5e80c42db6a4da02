namespace Mizan.Wire;

/// <summary>Named texts that are decoded already: the values of a route, or the fields of a form.</summary>
internal sealed class TextFields
{
    private readonly List<(string Name, string Value)> fields = [];

    public int Count => fields.Count;

    public void Add(string name, string value) => fields.Add((name, value));

    /// <summary>The field of a name; <see langword="null"/> when there is none, or more than one.</summary>
    public string? Find(string name)
    {
        var index = 0;
        return TryTake(ref index, name, out var value) && !TryTake(ref index, name, out _) ? value : null;
    }

    /// <summary>The next field of a name, from a place on.</summary>
    public bool TryTake(ref int index, string name, out string value)
    {
        while (index < fields.Count)
        {
            var field = fields[index++];
            value = field.Value;
            if (field.Name == name) return true;
        }
        value = "";
        return false;
    }

    /// <summary>Whether there is a field of a name, and just one, with nothing in it.</summary>
    public bool IsLeftEmpty(string name) => Find(name) is "";
}
