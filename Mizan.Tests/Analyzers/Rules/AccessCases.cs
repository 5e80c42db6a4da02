namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ050 and MIZ051: who may call a mutation.</summary>
internal static class AccessCases
{
    private const string Head = """
        [Context] public class OpenContext; [Context] public class SecretContext;
        public static partial class Reads
        {
            [Client(Context = typeof(OpenContext))] public static partial int Open() => 1;
            [Client(Context = typeof(SecretContext), Auth = Auth.Required)] public static partial int Secret() => 1;
            [Client(Context = typeof(SecretContext))] public static partial int AlsoThere() => 1;
            [Client(Context = "policed", Policy = "staff")] public static partial int Policed() => 1;
        }
        public static partial class Changes
        {
            internal static bool IsOpen(MizanRequest request) => true;

        """;

    public static IEnumerable<RuleCase> All { get; } =
    [
        Case("MIZ050", "AMutationForAnyone", "[Client(Affects = [typeof(OpenContext), [|typeof(SecretContext)|]], Auth = Auth.None)]",
            "Anyone may call 'Change', but reading context 'secret' needs an identity ('secret'); state Auth.Required"),
        Case("MIZ050", "APolicyNeedsAnIdentityToo", "[Client(Affects = [[|nameof(Reads.Policed)|]], Auth = Auth.None)]"),
        Case("MIZ050", "AMutationForSome", "[Client(Affects = [typeof(SecretContext)], Auth = Auth.Required)]"),
        Case("MIZ050", "AGuard", "[Client(Affects = [typeof(SecretContext)], Guard = nameof(IsOpen))]"),
        Case("MIZ050", "APrivateMutation", "[Client(Affects = [typeof(SecretContext)], Private = true)]"),
        Case("MIZ050", "AContextForAnyone", "[Client(Affects = [typeof(OpenContext)], Auth = Auth.None)]"),

        Case("MIZ051", "NothingIsStated", "[[|Client|](Affects = [typeof(OpenContext)])]",
            "Mutation 'Change' does not say who may call it; state Auth.Required, or Auth.None if anyone may"),
        Case("MIZ051", "AnyoneIsStated", "[Client(Affects = [typeof(OpenContext)], Auth = Auth.None)]"),
        Case("MIZ051", "APolicyIsStated", "[Client(Affects = [typeof(OpenContext)], Policy = \"staff\")]"),
        Case("MIZ051", "ACallIsNoMutation", "[Client]"),
    ];

    private static RuleCase Case(string id, string name, string attribute, string? says = null) =>
        new(id, name, Head + attribute + " public static partial int Change() => 1; }") { Says = says };
}
