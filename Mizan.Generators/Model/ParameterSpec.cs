namespace Mizan.Generators.Model;

/// <summary>A parameter of a client function.</summary>
internal sealed record ParameterSpec
{
    /// <summary>Its name in C#.</summary>
    public required string CSharpName { get; init; }

    /// <summary>Its declared type in C#.</summary>
    public required string CSharpType { get; init; }

    /// <summary>What stands before the type in a declaration: <c>this</c>, or what a function that is not served has.</summary>
    public string Modifiers { get; init; } = "";

    /// <summary>Where its value comes from.</summary>
    public required ParameterSource Source { get; init; }

    /// <summary>Where its value stands in a request to a route, where it is an argument.</summary>
    public ArgumentPlace Place { get; init; }

    /// <summary>Its name on the wire, where it is an argument.</summary>
    public string WireName { get; init; } = "";

    /// <summary>Its type on the wire, where it is an argument.</summary>
    public TypeRef? Type { get; init; }

    /// <summary>The C# text of its default value.</summary>
    public string? Default { get; init; }

    /// <summary>The default value as JSON on the wire; <see langword="null"/> where there is none, or none that can be told.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>Whether an absent argument has a value all the same, and so cannot be told by that.</summary>
    public bool HasValueWhenAbsent => Default is not (null or "null");

    /// <summary>What its value has to meet, where it is an argument.</summary>
    public EquatableArray<ConstraintSpec> Constraints { get; init; }

    /// <summary>The C# text of the key of a keyed service.</summary>
    public string? ServiceKey { get; init; }
}

/// <summary>Where a parameter's value comes from.</summary>
internal enum ParameterSource
{
    /// <summary>The wire.</summary>
    Argument,

    /// <summary>The token that is cancelled when nobody waits any more.</summary>
    CancellationToken,

    /// <summary>The request.</summary>
    Request,

    /// <summary>The caller.</summary>
    Principal,

    /// <summary>The services of the request.</summary>
    Service,
}

/// <summary>How an instance is made for a call.</summary>
/// <param name="Constructor">The constructor's parameters, each a service.</param>
/// <param name="Disposal">What happens to the instance afterwards.</param>
internal sealed record ActivationSpec(EquatableArray<ParameterSpec> Constructor, Disposal Disposal);

/// <summary>What happens to an instance after its call.</summary>
internal enum Disposal
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is disposed.</summary>
    Dispose,

    /// <summary>It is disposed asynchronously.</summary>
    DisposeAsync,
}
