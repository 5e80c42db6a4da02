using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Mizan.Invalidation;

namespace Mizan;

/// <summary>Who calls, over what, and with which services. A function that declares a parameter of this type is given it.</summary>
public sealed class MizanRequest
{
    private readonly ClaimsPrincipal? user;
    private readonly IServiceProvider? services;

    /// <summary>A request that came over HTTP.</summary>
    /// <param name="context">The HTTP request.</param>
    public MizanRequest(HttpContext context)
    {
        HttpContext = context;
        Transport = MizanTransport.Http;
        Aborted = context.RequestAborted;
    }

    /// <summary>A request that came some other way.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="services">The services of the request's scope.</param>
    /// <param name="transport">How the request came.</param>
    /// <param name="aborted">Cancelled when nobody waits for the answer any more.</param>
    public MizanRequest(
        ClaimsPrincipal user, IServiceProvider services, MizanTransport transport, CancellationToken aborted)
    {
        this.user = user;
        this.services = services;
        Transport = transport;
        Aborted = aborted;
    }

    private MizanRequest(MizanRequest outer, IServiceProvider services)
    {
        user = outer.user;
        HttpContext = outer.HttpContext;
        Transport = outer.Transport;
        Aborted = outer.Aborted;
        this.services = services;
    }

    /// <summary>The caller; without an authenticated identity when nobody signed in.</summary>
    public ClaimsPrincipal User => user ?? HttpContext!.User;

    /// <summary>The services of the request's scope.</summary>
    public IServiceProvider Services => services ?? HttpContext!.RequestServices;

    /// <summary>How the request came.</summary>
    public MizanTransport Transport { get; }

    /// <summary>Cancelled when nobody waits for the answer any more.</summary>
    public CancellationToken Aborted { get; }

    /// <summary>The HTTP request, where there is one.</summary>
    public HttpContext? HttpContext { get; }

    /// <summary>What the mutation that runs for this request has made stale; set by the dispatcher.</summary>
    internal CallEffects? Effects { get; set; }

    /// <summary>When the answer came about; set by the dispatcher.</summary>
    internal VersionStamp Version { get; set; }

    internal MizanRequest WithServices(IServiceProvider own) => new(this, own);
}
