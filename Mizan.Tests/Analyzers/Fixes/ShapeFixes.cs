namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>Fixes of the method, the types around it, and its parameters.</summary>
internal static class ShapeFixes
{
    public static IEnumerable<FixCase> All { get; } =
    [
        new("MIZ001", "TwoMethodsOfOneType", "partial", """
            public static class Outer
            {
                // Around.
                class A
                {
                    /// <summary>One.</summary>
                    [Client]
                    internal async static Task<int> X() { await Task.Yield(); return 1; }

                    [Client] internal static int Y() => 1;
                }
            }
            """.Replace("    class A", "    internal class A", StringComparison.Ordinal), """
            public static partial class Outer
            {
                // Around.
                internal partial class A
                {
                    /// <summary>One.</summary>
                    [Client]
                    internal async static partial Task<int> X() { await Task.Yield(); return 1; }

                    [Client] internal static partial int Y() => 1;
                }
            }
            """),
        new("MIZ002", "ATypeAndTheTypeAroundIt", "partial", """
            /// <summary>Cards.</summary>
            class Outer
            {
                internal record A { [Client] public static partial int X() => 1; }
            }
            """, """
            /// <summary>Cards.</summary>
            partial class Outer
            {
                internal partial record A { [Client] public static partial int X() => 1; }
            }
            """),
        new("MIZ006", "AServiceAndAnother", "services", """
            public static partial class A
            {
                [Client] public static partial int X(int a, IDisposable b, IServiceProvider c) => 1;
            }
            """, """
            public static partial class A
            {
                [Client] public static partial int X(int a, [FromServices] IDisposable b, [FromServices] IServiceProvider c) => 1;
            }
            """),
    ];
}
