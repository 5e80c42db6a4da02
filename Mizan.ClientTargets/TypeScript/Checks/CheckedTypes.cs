using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript.Checks;

/// <summary>Which types hold, at any depth, something that has to meet constraints.</summary>
internal sealed class CheckedTypes
{
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <param name="document">The types.</param>
    public CheckedTypes(IrDocument document)
    {
        found.UnionWith(document.Structs.Where(type => type.Fields.Any(f => CheckRules.IsAny(f.Constraints))).Select(type => type.Name));
        // Whoever mentions such a type is one too; types may mention each other in a circle.
        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            found.UnionWith(document.Structs.Where(type => type.Fields.Any(field => Holds(field.Type))).Select(type => type.Name));
            found.UnionWith(document.Unions.Where(type => type.Cases.Any(c => found.Contains(c.Struct))).Select(type => type.Name));
        }
    }

    /// <summary>Whether values of a type, or what they hold, have to meet anything.</summary>
    public bool Holds(IrType type) => found.Contains(type.Name) || (type.Item is not null && Holds(type.Item));

    /// <summary>Whether an argument or what it holds has to meet anything.</summary>
    public bool Concerns(IrField field) => CheckRules.IsAny(field.Constraints) || Holds(field.Type);
}
