namespace Mizan.Generators.Parsing;

/// <summary>
/// Which type has which name in generated code: names are put together of those that a type is made of, and so two types may want
/// the same one, where case does not count.
/// </summary>
internal sealed class TypeClaims
{
    private readonly Dictionary<string, (string CSharp, string Shown)> owners = new(StringComparer.OrdinalIgnoreCase);

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
}
