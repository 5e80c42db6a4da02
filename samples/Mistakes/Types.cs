using System.ComponentModel.DataAnnotations;
using Mizan;

namespace Mistakes;

internal sealed record Outer(Inner Inner);

internal sealed record Inner(Action Run);

internal sealed record Amount(decimal Value);

internal static partial class Types
{
    [Client]
    public static partial int TakesCode(Outer outer) => outer.GetHashCode();

    [Client]
    public static partial int TakesService(TimeProvider time) => time.GetHashCode();

    [Client]
    public static partial object GivesAnything() => 1;

    [Client]
    public static partial Amount GivesManyDigits() => new(1);

    [Client]
    public static partial int TakesLength([StringLength(3)] int size) => size;
}
