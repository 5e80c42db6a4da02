using Mizan.Generators.Model;

namespace Mizan.Generators.Kdl.Reading;

/// <summary>A node while it is read.</summary>
internal sealed class NodeDraft(string name)
{
    // Below this, looking at each pair costs less than a set.
    private const int FewProperties = 8;

    private List<KdlValue>? arguments;
    private List<KdlProperty>? properties;
    private List<KdlNode>? children;

    public string? Annotation { get; init; }

    public KdlPosition Position { get; init; }

    /// <summary>Whether the whole node is commented out.</summary>
    public bool IsDiscarded { get; init; }

    /// <summary>The offset behind its last part, from which it is seen whether space stands in front of the next.</summary>
    public int End { get; set; }

    /// <summary>Whether a block of children was read that counts.</summary>
    public bool HasChildren { get; private set; }

    /// <summary>Whether any block was read: behind one, only blocks may stand.</summary>
    public bool HasBlock { get; private set; }

    public void Add(KdlValue argument) => (arguments ??= []).Add(argument);

    public void Add(KdlProperty property) => (properties ??= []).Add(property);

    /// <summary>Begins a block, and returns where its nodes go.</summary>
    public List<KdlNode> Open(bool isDiscarded)
    {
        HasBlock = true;
        if (isDiscarded) return [];
        HasChildren = true;
        return children = [];
    }

    public KdlNode ToNode() => new(name)
    {
        Annotation = Annotation,
        Position = Position,
        Arguments = arguments?.ToEquatableArray() ?? default,
        Properties = properties is null ? default : LastOfEach(properties).ToEquatableArray(),
        Children = children?.ToEquatableArray() ?? default,
    };

    // Of several properties of one name the last counts, and stands where it stood.
    private static List<KdlProperty> LastOfEach(List<KdlProperty> all)
    {
        if (all.Count <= FewProperties && !HasRepeated(all)) return all;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<KdlProperty>(all.Count);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (names.Add(all[i].Name)) kept.Add(all[i]);
        }
        kept.Reverse();
        return kept;
    }

    private static bool HasRepeated(List<KdlProperty> all)
    {
        for (var i = 1; i < all.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (all[i].Name == all[j].Name) return true;
            }
        }
        return false;
    }
}
