using Microsoft.CodeAnalysis;
using Mizan.Generators.Parsing;

namespace Mizan.Tests.Generator.Server;

/// <summary>Names of types that are put together here are those that the compiler shows.</summary>
[Category("Generator")]
internal sealed class QualifiedNameTests
{
    private static readonly SymbolDisplayFormat Display = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly string[] Usual =
    [
        "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "char", "string", "object",
        "string?", "int?", "int[]", "string?[]", "string?[]?", "int?[]", "DateTime", "Guid?", "List<string>", "List<string?>?",
        "Dictionary<string, List<int?>>", "IReadOnlyList<Outer<int>.Inner<string?>>", "Outer<List<int>>.Inner<int>[]", "Size", "Size?",
        "Top", "Deep.Down.Thing?", "Action<int>", "KeyValuePair<string, Top?>?",
    ];

    private static readonly string[] Unusual =
        ["int[][]", "int[,]", "(int, string)", "nint", "dynamic", "@class", "Deep.@event.Thing", "lower", "É", "int*", "Missing", "List<Missing>"];

    [TestCaseSource(nameof(Usual))]
    public void UsualTypesAreNamedHere(string type)
    {
        var symbol = Symbol(type);
        Assert.That(QualifiedName.Of(symbol, isMarked: true), Is.EqualTo(symbol.ToDisplayString(Display)));
        Assert.That(
            QualifiedName.Of(symbol, isMarked: false),
            Is.EqualTo(symbol.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Display)));
    }

    [TestCaseSource(nameof(Unusual))]
    public void OthersAreLeftToTheCompiler(string type) => Assert.That(QualifiedName.Of(Symbol(type), isMarked: true), Is.Null);

    private static ITypeSymbol Symbol(string type)
    {
        var compilation = TestCompilation.Create(TestCompilation.Usings + $$"""
            public unsafe class Holder<T> { public {{type}} Field = default!; }
            public class Outer<T> { public class Inner<U>; }
            public enum Size { Small }
            public class Top; public class @class; public class lower; public class É;
            namespace Deep.Down { public class Thing; }
            namespace Deep.@event { public class Thing; }
            """);
        return compilation.GetTypeByMetadataName("Holder`1")!.GetMembers("Field").OfType<IFieldSymbol>().Single().Type;
    }
}
