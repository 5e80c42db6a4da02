using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ080: functions that nothing serves.</summary>
internal static class RegistryCases
{
    private const string Functions = "public static partial class A { [Client] public static partial int X() => 1; } "
        + "public static partial class B { [Client] public static partial int Y() => 1; }";

    public static IEnumerable<RuleCase> All { get; } =
    [
        new("MIZ080", "AProgramThatRegistersNothing", "var builder = WebApplication.CreateBuilder(args); builder.Build().Run(); "
            + Functions.Replace("class A", "class [|A|]", StringComparison.Ordinal))
        {
            Kind = OutputKind.ConsoleApplication,
            Says = "'A' has client functions that nothing serves; call 'builder.Services.AddMizan()'",
        },
        new("MIZ080", "AProgramThatRegistersThem",
            "var builder = WebApplication.CreateBuilder(args); builder.Services.AddMizan(); builder.Build().Run(); " + Functions)
        {
            Kind = OutputKind.ConsoleApplication,
        },
        new("MIZ080", "ALibrary", Functions),
    ];
}
