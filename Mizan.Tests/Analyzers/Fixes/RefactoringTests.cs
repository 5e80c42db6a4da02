using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mizan.Tests.Analyzers.Fixes;

/// <summary>What the editor offers where nothing is wrong.</summary>
[Category("Generator")]
internal sealed class RefactoringTests
{
    private const string Head = """
        [Context] public class BoardContext;
        public static partial class Reads
        {
            [Client(Context = typeof(BoardContext))] public static partial int Cards(int boardId, int page) => 1;
        }

        """;

    [TestCase("Make it a client function", """
        namespace Site
        {
            public class Cards
            {
                /// <summary>Counts.</summary>
                public static int $Count(int limit) => limit;
            }
        }
        """, """
        namespace Site
        {
            public partial class Cards
            {
                /// <summary>Counts.</summary>
                [Client]
                public static partial int Count(int limit) => limit;
            }
        }
        """)]
    [TestCase("Add a guard", """
        public static partial class A
        {
            [$Client]
            public static partial int X() => 1;
        }
        """, """
        public static partial class A
        {
            [Client(Guard = nameof(XGuard))]
            public static partial int X() => 1;

            internal static bool XGuard(MizanRequest request) => throw new NotImplementedException();
        }
        """)]
    [TestCase("Generate 'IsOpen'", """
        public static partial class A
        {
            [Client(Guard = nameof(Is$Open))]
            public static partial int X() => 1;
        }
        """, """
        public static partial class A
        {
            [Client(Guard = nameof(IsOpen))]
            public static partial int X() => 1;

            internal static bool IsOpen(MizanRequest request) => throw new NotImplementedException();
        }
        """)]
    [TestCase("Compute the scope with a method", Head + """
        public static partial class A
        {
            [$Client(Affects = [typeof(BoardContext)], Auth = Auth.None)]
            public static partial int Move(int page) => 1;
        }
        """, Head + """
        public static partial class A
        {
            [Client(Affects = [typeof(BoardContext)], Auth = Auth.None, AffectsParams = nameof(MoveScope))]
            public static partial int Move(int page) => 1;

            internal static (int? boardId, int page) MoveScope(int page) => (null, page);
        }
        """)]
    public async Task WhatIsOfferedCompiles(string title, string before, string after)
    {
        using var project = Open(before, out var place);
        var actions = await project.RefactoringsAtAsync(place);
        await project.ApplyAsync(actions.Single(a => a.Title == title));
        Assert.That(await project.TextAsync(), Is.EqualTo(RuleRun.Usings + after));
        var errors = (await project.CompileAsync()).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That(errors, Is.Empty);
    }

    [TestCase("public partial class A { [Client] public partial int $X() => 1; }", TestName = "AClientFunctionIsOneAlready")]
    [TestCase("public class A { private int $X() => 1; }", TestName = "APrivateMethodIsNotOffered")]
    [TestCase("public class A<T> { public int $X() => 1; }", TestName = "AMethodOfAGenericTypeIsNotOffered")]
    [TestCase("public class A { public int $X<T>() => 1; }", TestName = "AGenericMethodIsNotOffered")]
    [TestCase("public interface IA { int $X(); }", TestName = "AMethodOfAnInterfaceIsNotOffered")]
    [TestCase("public class A { [$Obsolete] public int X() => 1; }", TestName = "AnotherAttributeIsNotOffered")]
    public async Task NothingIsOfferedWhereNothingCanBeMade(string source)
    {
        using var project = Open(source, out var place);
        Assert.That(await project.RefactoringsAtAsync(place), Is.Empty);
    }

    private static FixProject Open(string marked, out TextSpan place)
    {
        var source = RuleRun.Usings + marked;
        var at = source.IndexOf('$', StringComparison.Ordinal);
        place = new(at, 0);
        return new(source.Remove(at, 1));
    }
}
