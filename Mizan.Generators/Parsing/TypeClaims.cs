namespace Mizan.Generators.Parsing;

/// <summary>
/// Which type has which name in generated code: names are put together of those that a type is made of, and so two types may want
/// the same one, where case does not count.
/// </summary>
internal sealed class TypeClaims
{
    private readonly Dictionary<string, (string CSharp, string Shown)> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string CSharp, string Shown)> earlier;

    /// <summary>Begins with no name claimed.</summary>
    public TypeClaims() => earlier = [];

    /// <summary>Begins with no name claimed, and those of before at hand for <see cref="Renew"/>.</summary>
    public TypeClaims(TypeClaims before)
    {
        lock (before.owners) earlier = new(before.owners, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Claims a name for a type; the type that has it already comes back as messages show it, or null when it is the same.</summary>
    public string? Claim(string name, string csharp, string shown)
    {
        // Where annotations are off, a type argument without a mark may be null as well; what else differs in marks differs in name.
        csharp = csharp.Replace("?", "");
        lock (owners)
        {
            if (!owners.TryGetValue(name, out var owner)) owners.Add(name, owner = (csharp, shown));
            return owner.CSharp == csharp ? null : owner.Shown;
        }
    }

    /// <summary>Claims a name for a type that had it before; false when it had not, or another has it now.</summary>
    public bool Renew(string name, string csharp) =>
        earlier.TryGetValue(name, out var owner)
        && owner.CSharp == csharp.Replace("?", "")
        && Claim(name, csharp, owner.Shown) is null;
}
