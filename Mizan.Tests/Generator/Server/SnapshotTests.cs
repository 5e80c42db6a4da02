using Mizan.Generators;
using Mizan.Generators.Emitting;

namespace Mizan.Tests.Generator.Server;

/// <summary>Whole generated files, as a reader would judge them.</summary>
[Category("Generator")]
internal sealed class SnapshotTests
{
    [Test]
    public async Task UsersOfTheGuide() => Snapshot.Verify(await Generate("""
        namespace Site;
        [Context("user")] public sealed class UserContext;
        public interface IUserStore { Task<UserProfile?> Find(int id, CancellationToken cancellation); }
        public sealed record UserProfile(int Id, string Name, DateOnly? Born = null);
        public sealed record Order(Guid Id, decimal Total, OrderState State);
        public enum OrderState { Open, SentOut }

        public partial class Users(IUserStore store)
        {
            /// <summary>The profile that a page header shows.</summary>
            [Client(Context = typeof(UserContext))]
            public async partial Task<UserProfile> UserProfile(int userId, CancellationToken cancellation) =>
                await store.Find(userId, cancellation) ?? throw MizanError.NotFound($"no user {userId}");

            [Client(Context = typeof(UserContext))]
            public partial IReadOnlyList<Order> UserOrders(int userId, int limit = 20, OrderState[]? states = null) => [];

            [Client(Affects = [typeof(UserContext)], Auth = Auth.Required)]
            public async partial Task RenameUser(int userId, string name) => await Task.Yield();
        }
        """));

    [Test]
    public async Task TypesOfManyShapes() => Snapshot.Verify(await Generate("""
        namespace Site;
        using System.Text.Json.Serialization;

        public class Settings
        {
            public int Size { get; set; } = 5;
            public required string Name { get; init; }
            public string? Note { get; init; } = "none";
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Hidden { get; set; }
            public int Twice => Size * 2;
        }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Circle), "circle")]
        [JsonDerivedType(typeof(Square), "square")]
        public abstract record Shape(string Name);
        public sealed record Circle(string Name, double Radius) : Shape(Name);
        public sealed record Square(string Name, double Side) : Shape(Name);
        public readonly record struct Point(int X, int Y);

        public static partial class Shapes
        {
            [Client] public static partial Shape Move(Shape shape, Point by) => shape;
            [Client] public static partial ValueTask<Dictionary<string, Settings>> AllSettings() => new([]);
        }
        """));

    [Test]
    public async Task FunctionsWithRoutes() => Snapshot.Verify(await Generate("""
        namespace Site;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;

        [Context("user")] public sealed class UserContext;
        public sealed record Order(Guid Id, decimal Total);

        public partial class UserPages(TimeProvider time)
        {
            [Client(Context = typeof(UserContext))]
            public partial string UserName(int userId) => $"{userId} at {time.GetUtcNow()}";

            /// <summary>The page of a user.</summary>
            [Client(Context = typeof(UserContext), Route = "/profile/{user_id}/{tab?}", Auth = Auth.Required)]
            public async partial Task<IResult> ProfilePage(int userId, string? tab = null, string[]? tags = null, int limit = 20)
            {
                await Task.Yield();
                return Results.Content($"{userId} {tab} {tags?.Length} {limit}", "text/html");
            }

            [Client(Affects = [typeof(UserContext)], Route = "/profile/{user_id}/name/")]
            public static partial IResult RenameByForm(int userId, string name, [FromQuery] Uri? then = null) =>
                Results.Redirect(then?.ToString() ?? "/");

            [Client(Affects = [typeof(UserContext)], Private = true, Route = "/hooks/orders/", Guard = nameof(IsSigned))]
            public partial Task<Ok<int>> OrdersHook(Order[] orders, int userId = 1) => Task.FromResult(TypedResults.Ok(orders.Length));

            [Client(Route = "/profile/{user_id:int}/ping", Methods = ["PUT", "POST"])]
            public static partial ValueTask<IResult> Ping(long userId) => new(Results.Ok());

            internal static bool IsSigned(MizanRequest request) => request.Body.Length > 0;
        }
        """));

    [Test]
    public async Task ConstraintsOfEveryKind() => Snapshot.Verify(await Generate("""
        namespace Site;
        using System.ComponentModel.DataAnnotations;
        [Context] public sealed class ShelfContext;
        public enum Genre { Novel, ScienceFiction, Travel }
        public record Book(
            [StringLength(80, MinimumLength = 1)] string Title,
            [Range(0, 5.5, MaximumIsExclusive = true)] decimal? Stars,
            [MaxLength(3)] List<string> Tags,
            [AllowedValues(Genre.Novel, Genre.Travel)] Genre Genre,
            [Range(typeof(DateOnly), "2020-01-01", "9999-12-31")] DateOnly Day)
        {
            [Required] public string? Note { get; init; }
            [Required(ErrorMessage = "say who wrote it"), MinLength(2), MaxLength(40, ErrorMessage = "that is a long name")]
            public string? Author { get; set; }
            [RegularExpression("^[a-z]+(-[a-z]+)*$")] public string Slug { get; set; } = "x";
            [EmailAddress] public string? Mail { get; set; }
            [Url] public Uri? Home { get; set; }
            [Range(typeof(DateTime), "2020-01-01", "2021-01-01")] public DateTime? At { get; set; }
        }

        public static partial class Books
        {
            [Client]
            public static partial Book AddBook(Book book, [Phone] string? phone = null, [Range(1, int.MaxValue)] int copies = 1) => book;

            [Client(Context = typeof(ShelfContext))]
            public static partial int FindBooks(
                [Required, RegularExpression("[a-z]*")] string? text = null, [Length(1, 3)] Genre[]? genres = null,
                [MinLength(1)] IEnumerable<int>? ids = null, [Range(1, 100)] int limit = 20) => limit;
        }
        """));

    [Test]
    public async Task FilesOfACard() => Snapshot.Verify(await Generate("""
        namespace Site;
        [Context("card")] public sealed class CardContext;

        public static partial class Attachments
        {
            /// <summary>Attaches a file to a card.</summary>
            [Client(Affects = [typeof(CardContext)], Auth = Auth.Required)]
            public static async partial Task<long> AttachFile(int cardId, Upload file, CancellationToken cancellation)
            {
                await file.CopyToAsync(System.IO.Stream.Null, cancellation);
                return file.Length;
            }

            [Client]
            public static partial int CountPhotos(IReadOnlyList<Upload> photos, Upload? cover = null, string title = "none") => photos.Count;
        }
        """));

    private static async Task<IReadOnlyDictionary<string, string>> Generate(string source)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Site" }
            .RunAsync(TestCompilation.Usings + source);
        // The version would change every file with every release.
        return output.Sources.ToDictionary(
            s => s.Key,
            s => s.Value.Replace(GeneratedFile.Attribute, "[GeneratedCode]", StringComparison.Ordinal));
    }
}
