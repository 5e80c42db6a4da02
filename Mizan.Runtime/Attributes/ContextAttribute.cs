namespace Mizan;

/// <summary>
/// Makes a class a named context: the reads that share it are fetched in one request, and mutations name it as what
/// they affect. The class may be empty, or may hold the functions themselves.
/// </summary>
/// <param name="name">
/// The name on the wire. Default: the type's name in snake_case, without a <c>Context</c> suffix. <c>global</c> is
/// fetched once at the root and may not require a parameter.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContextAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire, when it is not derived from the type's name.</summary>
    public string? Name { get; } = name;
}
