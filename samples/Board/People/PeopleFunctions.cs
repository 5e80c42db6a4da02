using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Board.Storage;
using Board.Validation;
using Microsoft.AspNetCore.Authentication;
using Mizan;

namespace Board.People;

/// <summary>Signing in and out. There is no password: this is a sample, and whoever says a name is believed.</summary>
public partial class PeopleFunctions(BoardDatabase database)
{
    /// <summary>Who is signed in; null when nobody is.</summary>
    [Client(Context = typeof(GlobalContext))]
    public async partial Task<CurrentUser?> CurrentUser(ClaimsPrincipal caller, CancellationToken ct = default)
    {
        if (caller.Identity is not { IsAuthenticated: true, Name: { } name }) return null;
        // By name, not by number: a cookie may be older than the database file.
        await using var session = await database.ReadAsync(ct);
        return await UserTable.FindAsync(session, name, ct);
    }

    /// <summary>Signs in with a name alone; a name that is new becomes an ordinary user.</summary>
    /// <param name="name">One line of 1 to 40 characters.</param>
    [Client(Affects = [typeof(GlobalContext)], Auth = Auth.None)]
    public async partial Task<CurrentUser> SignIn([Required] string name, MizanRequest request, CancellationToken ct = default)
    {
        var http = Http(request);
        var check = new InputCheck();
        name = check.Line("name", name, Limits.Name);
        check.ThrowIfRefused();
        var user = await FindOrCreateAsync(name, ct);
        await http.SignInAsync(BoardCookie.Scheme, BoardCookie.Principal(user));
        return user;
    }

    /// <summary>Signs out; nothing happens when nobody is signed in.</summary>
    [Client(Affects = [typeof(GlobalContext)], Auth = Auth.None)]
    public async partial Task SignOut(MizanRequest request) => await Http(request).SignOutAsync(BoardCookie.Scheme);

    private static HttpContext Http(MizanRequest request) =>
        request.HttpContext ?? throw MizanError.NotImplemented("Signing in and out needs a cookie, and so HTTP.");

    private async Task<CurrentUser> FindOrCreateAsync(string name, CancellationToken ct)
    {
        await using var session = await database.WriteAsync(ct);
        if (await UserTable.FindAsync(session, name, ct) is { } known) return known;
        await UserTable.InsertAsync(session, name, false, ct);
        var user = await UserTable.FindAsync(session, name, ct);
        await session.CommitAsync(ct);
        return user!;
    }
}
