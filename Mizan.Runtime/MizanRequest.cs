using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Uploads;

namespace Mizan;

/// <summary>Who calls, over what, and with which services. A function that declares a parameter of this type is given it.</summary>
public sealed class MizanRequest
{
    private readonly Sender? sender;
    private readonly IServiceProvider? services;
    private readonly MizanRequest? outer;

    // Nothing outside of a call; in a call whoever lends deadlines, and once it is needed the deadline itself.
    private object? lent;
    private bool hasEnded;

    /// <summary>A request that came over HTTP.</summary>
    /// <param name="context">The HTTP request.</param>
    public MizanRequest(HttpContext context)
    {
        HttpContext = context;
        Transport = MizanTransport.Http;
    }

    /// <summary>A request that came some other way.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="services">The services of the request's scope.</param>
    /// <param name="transport">How the request came.</param>
    /// <param name="aborted">Cancelled when nobody waits for the answer any more.</param>
    public MizanRequest(
        ClaimsPrincipal user, IServiceProvider services, MizanTransport transport, CancellationToken aborted)
    {
        sender = new(user, aborted);
        this.services = services;
        Transport = transport;
    }

    /// <summary>A request that came by a function's own route.</summary>
    internal MizanRequest(HttpContext context, ReadOnlyMemory<byte> body)
        : this(context)
    {
        // What the function answers with may ask behind the end of the call.
        sender = new(null, context.RequestAborted);
        Transport = MizanTransport.Route;
        Body = body;
    }

    private MizanRequest(MizanRequest outer, IServiceProvider own)
    {
        this.outer = outer;
        sender = outer.sender;
        services = own;
        HttpContext = outer.HttpContext;
        Transport = outer.Transport;
    }

    private MizanRequest(MizanRequest busy, Deadlines deadlines)
    {
        sender = busy.sender;
        services = busy.services;
        HttpContext = busy.HttpContext;
        Transport = busy.Transport;
        Body = busy.Body;
        lent = deadlines;
    }

    /// <summary>The caller; without an authenticated identity when nobody signed in.</summary>
    public ClaimsPrincipal User => sender?.User ?? HttpContext!.User;

    /// <summary>The services of the request's scope.</summary>
    public IServiceProvider Services => services ?? HttpContext!.RequestServices;

    /// <summary>How the request came.</summary>
    public MizanTransport Transport { get; }

    /// <summary>
    /// Cancelled when nobody waits for the answer any more, or the call takes too long. Of use only while the function
    /// runs: afterwards the token may be another call's.
    /// </summary>
    public CancellationToken Aborted => outer is null ? FindDeadline()?.Token ?? Departed : outer.Aborted;

    /// <summary>The HTTP request, where there is one.</summary>
    public HttpContext? HttpContext { get; }

    /// <summary>
    /// The body of a request that came by a function's own route, byte for byte, as a signature covers it. Empty for
    /// every other request. Of use until the answer is sent: afterwards the memory is another request's.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Why a token of this request was cancelled.</summary>
    internal Interruption Interruption =>
        outer is not null ? outer.Interruption
        : Departed.IsCancellationRequested ? Interruption.Departure
        : (Volatile.Read(ref lent) as Deadline)?.Interruption ?? Interruption.None;

    /// <summary>What the mutation that runs for this request has made stale; set by the dispatcher.</summary>
    internal CallEffects? Effects { get; set; }

    /// <summary>When the answer came about; set by the dispatcher.</summary>
    internal VersionStamp Version { get; set; }

    /// <summary>The files that came with the call; set by the dispatcher.</summary>
    internal UploadSet? Uploads { get; set; }

    // Only asked for when somebody wants to know: servers make the token then. Behind the end it would be another request's.
    private CancellationToken Departed => sender is not null ? sender.Departed : hasEnded ? default : HttpContext!.RequestAborted;

    internal MizanRequest WithServices(IServiceProvider own) => new(this, own);

    /// <summary>Begins a call.</summary>
    /// <returns>This request, or a copy of it when it is in a call already: each call has a time of its own.</returns>
    internal MizanRequest Begin(Deadlines deadlines)
    {
        if (outer is not null || Interlocked.CompareExchange(ref lent, deadlines, null) is not null) return new(this, deadlines);
        hasEnded = false;
        return this;
    }

    /// <summary>Gives the call another time, counted from now.</summary>
    internal void Restart(TimeSpan limit) => FindDeadline()?.Restart(limit);

    internal void End(Deadlines deadlines)
    {
        hasEnded = true;
        if (Interlocked.Exchange(ref lent, null) is not Deadline deadline) return;
        // What a route answers with may look at the token while it is sent, and should learn of nothing but a departure.
        if (Transport == MizanTransport.Route) deadlines.Retire(deadline);
        else deadlines.Return(deadline);
    }

    // Functions of one bundle may ask at the same time, and a task that a function left behind may ask after the end.
    private Deadline? FindDeadline()
    {
        while (true)
        {
            switch (Volatile.Read(ref lent))
            {
                case Deadline known:
                    return known;
                case Deadlines deadlines:
                    var rented = deadlines.Rent(Departed);
                    if (Interlocked.CompareExchange(ref lent, rented, deadlines) == deadlines) return rented;
                    deadlines.Return(rented);
                    break;
                default:
                    return null;
            }
        }
    }

    private sealed record Sender(ClaimsPrincipal? User, CancellationToken Departed);
}
