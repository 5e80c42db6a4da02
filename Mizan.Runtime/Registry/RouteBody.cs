namespace Mizan.Registry;

/// <summary>What a function with a route takes from the body of a request; settled while compiling.</summary>
public enum RouteBody
{
    /// <summary>Nothing: its methods have none, and it is not read.</summary>
    None,

    /// <summary>No argument. Whatever comes is at hand as it came, of any media type.</summary>
    Raw,

    /// <summary>Arguments of which some are objects, so that only JSON can hold them.</summary>
    Json,

    /// <summary>Arguments that a form can hold as well as JSON.</summary>
    JsonOrForm,
}
