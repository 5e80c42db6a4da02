namespace Mizan.Generators.Model;

/// <summary>Where an argument stands in a request to a function's own route.</summary>
internal enum ArgumentPlace
{
    /// <summary>The function has no route: in the arguments of a call, or in the query of a fetch.</summary>
    Anywhere,

    /// <summary>In the path.</summary>
    Path,

    /// <summary>In the query string.</summary>
    Query,

    /// <summary>In the body, as a field of a form or a member of an object.</summary>
    Body,
}
