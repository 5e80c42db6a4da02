using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mizan.Analyzers;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Analyzers;

[Category("Generator")]
public class DefaultValueSuppressorTests
{
    [Test]
    public async Task DefaultValuesOfAClientMethodAreSilent() =>
        Assert.That(await Reported("""
            partial class Cards { public partial int Count(int limit = 200, string? title = null); }
            partial class Cards { [Client] public partial int Count(int limit = 200, string? title = null) => limit; }
            """), Is.Empty);

    [Test]
    public async Task TheAttributeMayStandBesideOthersAndTheBodyMayBeABlock() =>
        Assert.That(await Reported("""
            partial class Cards { public partial int Count(int limit = 200); }
            partial class Cards { [Obsolete, Client(Name = "n")] public partial int Count(int limit = 200) { return limit; } }
            """), Is.Empty);

    [Test]
    public async Task OtherPartialMethodsKeepTheWarning() =>
        Assert.That(await Reported("""
            partial class Cards { public partial int Count(int limit = 200); }
            partial class Cards { public partial int Count(int limit = 200) => limit; }
            """), Is.EqualTo(new[] { "CS1066" }));

    [Test]
    public async Task AnAttributeOfThatNameFromElsewhereDoesNotCount() =>
        Assert.That(await Reported("""
            namespace Elsewhere { class ClientAttribute : Attribute; }
            partial class Cards { public partial int Count(int limit = 200); }
            partial class Cards { [Elsewhere.Client] public partial int Count(int limit = 200) => limit; }
            """), Is.EqualTo(new[] { "CS1066" }));

    [Test]
    public async Task ExplicitInterfaceImplementationsKeepTheWarning() =>
        Assert.That(await Reported("""
            interface ICards { int Count(int limit); }
            class Cards : ICards { [Client] int ICards.Count(int limit = 200) => limit; }
            """), Is.EqualTo(new[] { "CS1066" }));

    [Test]
    public async Task OperatorsAndIndexersKeepTheWarning() =>
        Assert.That(await Reported("""
            interface ICards { int this[int index] { get; } }
            class Cards : ICards
            {
                int ICards.this[int index = 1] => index;
                public static Cards operator +(Cards left, int right = 1) => left;
            }
            """), Is.EqualTo(new[] { "CS1066", "CS1066" }));

    [Test]
    public async Task OtherWarningsOfAClientMethodStay() =>
        Assert.That(await Reported("""
            partial class Cards { public partial int Count(int limit = 200); }
            partial class Cards { [Client] public partial int Count(int limit = 200) { int unused; return limit; } }
            """), Is.EqualTo(new[] { "CS0168" }));

    [Test]
    public async Task AClientMethodWithoutDefiningPartShowsOnlyTheErrorThatMatters() =>
        Assert.That(await Reported("""
            partial class Cards { [Client] public partial int Count(int limit = 200) => limit; }
            """), Is.EqualTo(new[] { "CS0759" }));

    private static async Task<IEnumerable<string>> Reported(string source)
    {
        var compilation = TestCompilation.Create(TestCompilation.Usings + source);
        var reported = await compilation.WithAnalyzers([new DefaultValueSuppressor()]).GetAllDiagnosticsAsync();
        return reported.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id);
    }
}
