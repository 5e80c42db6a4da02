namespace Mizan.Generators.Model;

/// <summary>
/// A mistake in a declaration, kept as data. It says where in words of the declaration, since positions move with every
/// keystroke; whoever reports it with a position finds that in the syntax of the moment.
/// </summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Message">One sentence that names the construct and the way out.</param>
/// <param name="Site">Which part of the declaration.</param>
internal sealed record Problem(string Id, string Message, ProblemSite Site);

/// <summary>A part of a function's declaration.</summary>
/// <param name="Kind">The kind of part.</param>
/// <param name="Index">Which parameter or type, from 0.</param>
/// <param name="Name">Which property of the attribute.</param>
internal sealed record ProblemSite(SiteKind Kind, int Index = 0, string? Name = null)
{
    public static readonly ProblemSite Method = new(SiteKind.Method);
    public static readonly ProblemSite Result = new(SiteKind.Result);

    public static ProblemSite Attribute(string property) => new(SiteKind.Attribute, Name: property);

    public static ProblemSite Parameter(int index) => new(SiteKind.Parameter, index);
}

/// <summary>The kinds of parts.</summary>
internal enum SiteKind
{
    /// <summary>The method's name.</summary>
    Method,

    /// <summary>The return type.</summary>
    Result,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A property of the attribute.</summary>
    Attribute,
}
