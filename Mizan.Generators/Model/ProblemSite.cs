namespace Mizan.Generators.Model;

/// <summary>A part of a function's declaration.</summary>
/// <param name="Kind">The kind of part.</param>
/// <param name="Index">Which one of several, from 0: a parameter, an element of a property, a type from the inside out.</param>
/// <param name="Name">Which property of the attribute.</param>
internal sealed record ProblemSite(SiteKind Kind, int Index = 0, string? Name = null)
{
    public static readonly ProblemSite Method = new(SiteKind.Method);
    public static readonly ProblemSite Result = new(SiteKind.Result);

    /// <summary>The value of a property of the attribute; where a name is not stated, the method's name.</summary>
    public static ProblemSite Attribute(string property) => new(SiteKind.Attribute, Name: property);

    /// <summary>One element of a list that a property of the attribute has.</summary>
    public static ProblemSite Element(string property, int index) => new(SiteKind.Element, index, property);

    public static ProblemSite Parameter(int index) => new(SiteKind.Parameter, index);

    public static ProblemSite ParameterType(int index) => new(SiteKind.ParameterType, index);

    public static ProblemSite ParameterModifiers(int index) => new(SiteKind.ParameterModifiers, index);

    /// <summary>A place in the method's body that asks for the <c>HttpContext</c>.</summary>
    public static ProblemSite HttpContext(int index) => new(SiteKind.HttpContext, index);

    /// <summary>A type around the method; 0 is the innermost.</summary>
    public static ProblemSite Container(int level) => new(SiteKind.Container, level);
}

/// <summary>The kinds of parts.</summary>
internal enum SiteKind
{
    /// <summary>The method's name.</summary>
    Method,

    /// <summary>The return type.</summary>
    Result,

    /// <summary>A parameter's name, or the wire name that an attribute gives it.</summary>
    Parameter,

    /// <summary>A parameter's type.</summary>
    ParameterType,

    /// <summary>What stands before a parameter's type: <c>ref</c>, <c>params</c>.</summary>
    ParameterModifiers,

    /// <summary>A property of the attribute.</summary>
    Attribute,

    /// <summary>An element of a property of the attribute.</summary>
    Element,

    /// <summary>A use of the <c>HttpContext</c> in the body.</summary>
    HttpContext,

    /// <summary>The name of a type around the method.</summary>
    Container,
}
