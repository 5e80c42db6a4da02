using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mizan;

namespace Consumer;

public enum Phase { Planned, UnderWay, Done }

/// <summary>Every scalar that there is.</summary>
public sealed record Scalars(
    bool Truth, byte Tiny, sbyte Signed, short Short, ushort UShort, int Whole, uint UWhole, long Long, ulong ULong,
    float Single, double Double, decimal Exact, char Letter, string Text, Uri Link, Guid Id, byte[] Bytes,
    DateTime Moment, DateTimeOffset Instant, DateOnly Day, TimeOnly Hour, TimeSpan Duration, Phase Phase, JsonElement Any);

/// <summary>Every way to hold several, or none.</summary>
public sealed class Containers
{
    public required int[] Numbers { get; init; }

    public required IReadOnlyList<string> Texts { get; init; }

    public required HashSet<Phase> Phases { get; init; }

    public required ImmutableArray<DateOnly> Days { get; init; }

    public required Dictionary<string, decimal> Prices { get; init; }

    public required IReadOnlyDictionary<string, Tree?> Trees { get; init; }

    public required List<Guid?> Ids { get; init; }

    public TimeSpan? Rest { get; init; }

    public Pair<int, Shape>? Pair { get; init; }
}

public readonly record struct Pair<TFirst, TSecond>(TFirst First, TSecond Second);

public sealed record Tree(string Name, IReadOnlyList<Tree> Branches);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Polygon), "polygon")]
public abstract record Shape;

public sealed record Circle(double Radius) : Shape;

public sealed record Polygon(List<Pair<int, int>> Corners) : Shape;

[Context("search")]
public sealed class SearchContext;

/// <summary>Takes everything that can travel, and gives it back.</summary>
public static partial class Everything
{
    [Client(Auth = Auth.None)]
    public static partial Scalars EchoScalars(Scalars value) => value;

    [Client(Auth = Auth.None)]
    public static partial Containers EchoContainers(Containers value) => value;

    [Client(Auth = Auth.None)]
    public static partial Shape EchoShape(Shape value) => value;

#pragma warning disable IL2026 // The attribute of lengths is never made.
    [Client(Auth = Auth.None)]
    public static partial string Checked(
        [StringLength(5, MinimumLength = 2)] string name, [Range(1, 9)] int digit, [Length(1, 2)] IReadOnlyList<int> numbers,
        [RegularExpression("[a-z]+")] string word, [EmailAddress] string mail, [AllowedValues("a", "b")] string letter = "a") =>
        $"{name} {digit} {numbers.Count} {word} {mail} {letter}";
#pragma warning restore IL2026

    [Client(Context = typeof(SearchContext), Cache = Cache.Never)]
    public static partial string Found(
        Guid id, DateOnly day, Phase phase, decimal price, IReadOnlyList<string>? tags = null, long? limit = null) =>
        FormattableString.Invariant($"{id} {day:yyyy-MM-dd} {phase} {price} {string.Join('+', tags ?? [])} {limit}");
}
