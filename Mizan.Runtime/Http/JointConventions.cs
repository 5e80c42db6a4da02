using Microsoft.AspNetCore.Builder;

namespace Mizan.Http;

/// <summary>Conventions that the endpoints of several groups follow.</summary>
/// <param name="builders">The groups.</param>
internal sealed class JointConventions(params IEndpointConventionBuilder[] builders) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        foreach (var builder in builders) builder.Add(convention);
    }

    public void Finally(Action<EndpointBuilder> finallyConvention)
    {
        foreach (var builder in builders) builder.Finally(finallyConvention);
    }
}
