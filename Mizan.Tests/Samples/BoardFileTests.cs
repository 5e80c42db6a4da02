using System.Net;
using Mizan.Tests.Native;

namespace Mizan.Tests.Samples;

/// <summary>Board's database file: what is written stays, whoever writes at the same time.</summary>
[Category("Sample")]
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
public class BoardFileTests(World world)
{
    private static readonly string[] States = ["todo", "doing", "done"];

    private string folder = "";

    private string Database => Path.Combine(folder, "board.db");

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("mizan-board-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    [CancelAfter(60_000)]
    public async Task WhatWasAnsweredIsThereAfterTheServerWasKilled(CancellationToken cancellation)
    {
        string before;
        await using (var server = await BoardServer.StartAsync(world, Database, cancellation))
        {
            await server.CallAsync("create_board", """{"title":"Kept"}""");
            await server.CallAsync("move_card", """{"board_id":1,"card_id":1,"state":"done","position":2}""");
            await server.CallAsync("add_comment", """{"card_id":1,"text":"Kept"}""");
            before = await EverythingAsync(server);
        }
        await using var again = await BoardServer.StartAsync(world, Database, cancellation);
        Assert.That(await EverythingAsync(again), Is.EqualTo(before));
        Assert.That(before, Does.Contain("\"title\":\"Kept\"").And.Contain("\"text\":\"Kept\""));
    }

    // The keys of cookies are on the disk, in a form that the platform has to read again.
    [Test]
    [CancelAfter(60_000)]
    public async Task WhoIsSignedInStaysSoWhenTheServerStartsAgain(CancellationToken cancellation)
    {
        string cookies;
        await using (var server = await BoardServer.StartAsync(world, Database, cancellation))
        {
            var jar = new CookieContainer();
            using var visitor = new HttpClient(new SocketsHttpHandler { CookieContainer = jar }) { BaseAddress = server.Client.BaseAddress };
            await BoardServer.CallAsync(visitor, "sign_in", """{"name":"Ada Brandt"}""");
            cookies = jar.GetCookieHeader(server.Client.BaseAddress!);
            Assert.That(await server.StopAsync(cancellation), Is.Zero, server.Output);
        }
        await using var again = await BoardServer.StartAsync(world, Database, cancellation);
        again.Client.DefaultRequestHeaders.Add("Cookie", cookies);
        var user = await again.MemberAsync("global/", "current_user");
        Assert.That(user.GetProperty("name").GetString(), Is.EqualTo("Ada Brandt"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task ServersThatStartTogetherFillTheFileOnce(CancellationToken cancellation)
    {
        await using var servers = await BoardServers.StartAsync(world, 2, Database, cancellation);
        foreach (var server in servers.All)
        {
            Assert.That((await server.MemberAsync("global/", "board_list")).GetArrayLength(), Is.EqualTo(3));
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [CancelAfter(60_000)]
    public async Task PlacesStayDenseWhileSeveralMoveCards(int processes, CancellationToken cancellation)
    {
        const int Movers = 4;
        await using var servers = await BoardServers.StartAsync(world, processes, Database, cancellation);
        await Task.WhenAll(Enumerable.Range(0, Movers).Select(mover => MoveAsync(servers.All[mover % processes], mover)));
        var places = await servers.All[0].PlacesAsync(1);
        Assert.That(places.Select(place => int.Parse(place.Split(' ')[2])), Is.EquivalentTo(Enumerable.Range(1, 11)));
        foreach (var state in States)
        {
            var column = places.Where(place => place.StartsWith(state + " ")).Select(place => int.Parse(place.Split(' ')[1])).ToArray();
            Assert.That(column, Is.EqualTo(Enumerable.Range(0, column.Length)), string.Join(", ", places));
        }
    }

    private static async Task MoveAsync(BoardServer server, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var (card, state, position) = (random.Next(1, 12), States[random.Next(3)], random.Next(12));
            await server.CallAsync("move_card", $$"""{"board_id":1,"card_id":{{card}},"state":"{{state}}","position":{{position}}}""");
        }
    }

    private static async Task<string> EverythingAsync(BoardServer server)
    {
        string[] contexts = ["global/", "board/?board_id=1", "card/?card_id=1", "board/?board_id=4"];
        return string.Join('\n', await Task.WhenAll(contexts.Select(context => server.FetchAsync(context))));
    }
}
