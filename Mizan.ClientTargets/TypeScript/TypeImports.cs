namespace Mizan.ClientTargets.TypeScript;

/// <summary>The types of <c>types.ts</c> that another file mentions.</summary>
/// <param name="model">Knows their names.</param>
internal sealed class TypeImports(ClientModel model)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Used => used;

    /// <summary>Mentions a type by its name in code.</summary>
    public string Use(string name)
    {
        used.Add(name);
        return name;
    }

    /// <summary>Mentions a type of the wire that is received.</summary>
    public string Received(string type) => Use(model.NameOf(type));

    /// <summary>Mentions a type of the wire that is sent.</summary>
    public string Sent(string type) => Use(model.SentName(type));
}
