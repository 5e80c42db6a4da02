namespace Mizan.Generators.Model;

/// <summary>
/// A mistake in a declaration, kept as data. It says where in words of the declaration, since positions move with every
/// keystroke; whoever reports it with a position finds that in the syntax of the moment.
/// </summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Message">One sentence that names the construct and the way out.</param>
/// <param name="Site">Which part of the declaration.</param>
internal sealed record Problem(string Id, string Message, ProblemSite Site)
{
    /// <summary>What could stand at the site instead, the likeliest first.</summary>
    public EquatableArray<string> Suggestions { get; init; }

    /// <summary>What was sought and not found; whoever knows all contexts and functions can suggest some near it.</summary>
    public string? Sought { get; init; }

    public override string ToString() => $"{Id} {Message}";
}
