namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>Fixes of what is said about transports, and about answers that are kept.</summary>
internal static class CacheFixes
{
    public static IEnumerable<FixCase> All { get; } =
    [
        new("MIZ060", "SettingsOfACall", "remove", """
            public static partial class A
            {
                [Client(Cache = 60, Rev = 1)] public static partial int X() => 1;
                [Client(Name = "other", Cache = 60)] public static partial int Y() => 1;
            }
            """, """
            public static partial class A
            {
                [Client] public static partial int X() => 1;
                [Client(Name = "other")] public static partial int Y() => 1;
            }
            """),
        new("MIZ061", "AClockAndChance", "never", """
            public static partial class A
            {
                [Client(Context = "shelf")] public static partial int X() => DateTime.Now.Day + Random.Shared.Next();
            }
            """, """
            public static partial class A
            {
                [Client(Context = "shelf", Cache = Cache.Never)] public static partial int X() => DateTime.Now.Day + Random.Shared.Next();
            }
            """),
        new("MIZ040", "TwoThatDiffer", "alike", """
            public static partial class A
            {
                [Client(Context = "ticks", Websocket = true)] public static partial int X() => 1;
                [Client(Context = "ticks")] public static partial int Y() => 1;
                [Client(Context = "pages")] public static partial int Z() => 1;
                [Client(Context = "pages", Websocket = true)] public static partial int ZZ() => 1;
            }
            """, """
            public static partial class A
            {
                [Client(Context = "ticks", Websocket = true)] public static partial int X() => 1;
                [Client(Context = "ticks", Websocket = true)] public static partial int Y() => 1;
                [Client(Context = "pages")] public static partial int Z() => 1;
                [Client(Context = "pages")] public static partial int ZZ() => 1;
            }
            """),
        new("MIZ024", "TwoContexts", "never", """
            WebApplication.CreateBuilder(args).Services.AddMizan();
            public static partial class A
            {
                [Client(Context = "shelf")] public static partial int X() => 1;
                [Client(Context = "other")] public static partial int Y() => 1;
            }
            """, """
            WebApplication.CreateBuilder(args).Services.AddMizan();
            public static partial class A
            {
                [Client(Context = "shelf", Cache = Cache.Never)] public static partial int X() => 1;
                [Client(Context = "other", Cache = Cache.Never)] public static partial int Y() => 1;
            }
            """),
    ];
}
