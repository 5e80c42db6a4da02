namespace Mizan.Tests.Analyzers.Rules;

/// <summary>MIZ001, MIZ002, MIZ003 and MIZ010: the method and the types around it.</summary>
internal static class ShapeCases
{
    public static IEnumerable<RuleCase> All { get; } =
    [
        new("MIZ001", "AMethodThatIsNotPartial", "public partial class A { [Client] public int [|X|]() => 1; }")
        {
            Says = "Method 'X' is marked [Client] but is not partial; add 'partial'",
        },
        new("MIZ001", "AMethodWithoutBody", "public partial class A { [Client] public static partial int {|MIZ001:X|}(); "
            + "public static partial int X() => 1; }"),
        new("MIZ001", "APartialMethod", "public partial class A { [Client] public partial int X() => 1; }"),
        new("MIZ001", "AMethodWithoutTheAttribute", "public class A { public int X() => 1; }"),
        new("MIZ001", "AnAttributeOfThatNameFromElsewhere",
            "namespace Else { public class ClientAttribute : Attribute; public class A { [Else.Client] public int X() => 1; } }"),
        new("MIZ001", "AnAliasOfTheAttribute",
            "namespace Else { using C = Mizan.ClientAttribute; public partial class A { [C] public int [|X|]() => 1; } }"),

        new("MIZ002", "ATypeThatIsNotPartial", "public class [|A|] { [Client] public static int {|MIZ001:X|}() => 1; "
            + "[Client] public static int {|MIZ001:Y|}() => 1; }")
        {
            Says = "Type 'A' has client functions but is not partial; add 'partial' to it",
        },
        new("MIZ002", "AnOuterTypeThatIsNotPartial",
            "public class [|A|] { public partial class B { [Client] public static int {|MIZ001:X|}() => 1; } }"),
        new("MIZ002", "AGenericType", "public partial class [|A|]<T> { [Client] public static partial int X() => 1; }"),
        new("MIZ002", "AnInterface", "public partial interface [|IA|] { [Client] public static partial int X() => 1; }"),
        new("MIZ002", "APrivateType",
            "public partial class A { private partial class [|B|] { [Client] public static partial int X() => 1; } }"),
        new("MIZ002", "APrivateMethod", "public partial class A { [Client] private partial int [|X|]() => 1; }")
        {
            Says = "is not reachable from generated code; make it internal or public",
        },
        new("MIZ002", "ANestedInternalType",
            "public partial class A { internal partial class B { [Client] internal static partial int X() => 1; } }"),

        new("MIZ003", "AGenericMethod", "public partial class A { [Client] public static partial int [|X|]<T>() => 1; }"),
        new("MIZ003", "ARefParameter", "public partial class A { [Client] public static partial int X([|ref|] int a) => a; }"),
        new("MIZ003", "ARefReadonlyParameter",
            "public partial class A { [Client] public static partial int X([|ref readonly|] int a) => a; }"),
        new("MIZ003", "AParamsParameter",
            "public partial class A { [Client] public static partial int X(int a, [|params|] int[] b) => a; }"),
        new("MIZ003", "AResultByReference",
            "public partial class A { private static int f; [Client] public static partial [|ref int|] X() => ref f; }"),
        new("MIZ003", "AnArray", "public partial class A { [Client] public static partial int X(int a, int[] b) => a; }"),

        new("MIZ010", "TwoConstructors",
            "public partial class [|A|] { public A() { } public A(int a) { } [Client] public partial int X() => 1; "
            + "[Client] public partial int Y() => 1; }")
        {
            Says = "Type 'A' has more than one public constructor",
        },
        new("MIZ010", "NoPublicConstructor", "public partial class [|A|] { private A() { } [Client] public partial int X() => 1; }"),
        new("MIZ010", "StaticFunctionsNeedNone",
            "public partial class A { public A() { } public A(int a) { } [Client] public static partial int X() => 1; }"),
        new("MIZ010", "OnePublicConstructorOfTwo",
            "public partial class A { public A() { } internal A(int a) { } [Client] public partial int X() => 1; }"),
    ];
}
