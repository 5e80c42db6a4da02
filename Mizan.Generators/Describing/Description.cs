using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>
/// What an assembly says of itself to clients, and to the hosts that reference it. Plain data, equal when every part is;
/// see <see cref="TypeRef"/>.
/// </summary>
/// <param name="Document">What it serves, that of the assemblies that it references included.</param>
/// <param name="Types">The name of each type there, and behind an equals sign its path.</param>
/// <param name="Problems">What could not be described, each a sentence.</param>
internal sealed record Description(IrDocument Document, EquatableArray<string> Types, EquatableArray<string> Problems)
{
    /// <summary>Whether there is nothing to describe.</summary>
    public bool IsEmpty => Document.Functions.Count == 0 && Document.Contexts.Count == 0;
}
