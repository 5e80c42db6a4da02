using Microsoft.Extensions.DependencyInjection;
using Mizan.Dispatch;
using Mizan.Tests.Generated;
using Mizan.Wire;

namespace Mizan.Tests.Effects;

/// <summary>Policies and guards judge the caller after <see cref="Auth"/> and before arguments are read.</summary>
[Category("Generator")]
internal sealed class GuardTests
{
    private const string Source = """
        public static partial class Doors
        {
            [Client(Policy = "adults")] public static partial int Bar(int drinks) => drinks;
            [Client(Guard = nameof(Likes))] public static partial int Liked(int times) => times;
            [Client(Guard = nameof(LikesLater))] public static partial int LikedLater(int times) => times;
            [Client(Auth = Auth.Required, Policy = "adults", Guard = nameof(Likes))] public static partial int All(int times) => times;
            [Client(Context = "room", Guard = nameof(LikesLater))] public static partial int Chairs(int times) => times;
            [Client(Context = "room")] public static partial int Tables(int times) => times;
            [Client(Guard = nameof(Breaks))] public static partial int Broken(int times) => times;
            internal static bool Likes(MizanRequest request) => request.User.HasClaim("mood", "good");
            internal static async ValueTask<bool> LikesLater(MizanRequest request) { await Task.Yield(); return Likes(request); }
            internal static bool Breaks(MizanRequest request) => throw new InvalidOperationException("secret");
        }
        """;

    [TestCase("bar", "", "Unauthorized")]
    [TestCase("bar", "age=17", "Forbidden")]
    [TestCase("bar", "age=18", "7")]
    [TestCase("liked", "", "Forbidden")]
    [TestCase("liked", "mood=good", "7")]
    [TestCase("liked_later", "mood=bad", "Forbidden")]
    [TestCase("liked_later", "mood=good", "7")]
    [TestCase("all", "mood=good", "Forbidden", Description = "a policy is not outweighed by a guard")]
    [TestCase("all", "age=18", "Forbidden")]
    [TestCase("all", "age=18,mood=good", "7")]
    [TestCase("all", "", "Unauthorized")]
    [TestCase("broken", "mood=good", "InternalError")]
    public async Task ACallIsJudged(string function, string claims, string expected)
    {
        using var library = await CompileAsync();
        var parameter = function == "bar" ? "drinks" : "times";
        Assert.That(await library.Call(function, $$"""{"{{parameter}}":7}""", Callers.With(claims)), Does.StartWith(expected));
    }

    [TestCase("bar", "age=17")]
    [TestCase("liked_later", "mood=bad")]
    public async Task WhoMayNotCallLearnsNothingAboutArguments(string function, string claims)
    {
        using var library = await CompileAsync();
        Assert.That(await library.Call(function, "{}", Callers.With(claims)), Does.StartWith("Forbidden"));
    }

    [TestCase("mood=bad", "?times=1", MizanErrorCode.Forbidden)]
    [TestCase("mood=bad", "?times=x", MizanErrorCode.Forbidden, Description = "judged before arguments are read")]
    [TestCase("mood=good", "?times=x", MizanErrorCode.ValidationError)]
    public async Task AFetchIsJudgedByEveryMember(string claims, string query, MizanErrorCode expected)
    {
        using var library = await CompileAsync();
        using var output = new WireWriter();
        var request = new MizanRequest(Callers.With(claims), library.Services, MizanTransport.InProcess, CancellationToken.None);
        var error = await library.Services.GetRequiredService<MizanDispatcher>().FetchAsync(request, "room", query, output);
        Assert.That(error?.Code, Is.EqualTo(expected));
        Assert.That(output.Length, Is.Zero);
    }

    [Test]
    public async Task AFetchThatEveryMemberAllowsIsAnswered()
    {
        using var library = await CompileAsync();
        using var output = new WireWriter();
        var request = new MizanRequest(Callers.With("mood=good"), library.Services, MizanTransport.InProcess, CancellationToken.None);
        var error = await library.Services.GetRequiredService<MizanDispatcher>().FetchAsync(request, "room", "?times=2", output);
        Assert.That(error, Is.Null);
        Assert.That(output.Written.SequenceEqual("""{"chairs":2,"tables":2}"""u8), Is.True);
    }

    private static Task<ClientLibrary> CompileAsync() => ClientLibrary.Compile(Source, static (services, _) =>
    {
        services.AddLogging();
        services.AddAuthorizationCore(options => options.AddPolicy("adults", policy => policy.RequireClaim("age", "18")));
    });
}
