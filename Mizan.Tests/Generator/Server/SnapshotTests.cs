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
