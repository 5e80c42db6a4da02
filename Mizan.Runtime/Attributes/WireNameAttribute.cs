namespace Mizan;

/// <summary>Sets the wire name of a parameter, property or enum member, instead of its C# name in snake_case.</summary>
/// <param name="name">The wire name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;
}
