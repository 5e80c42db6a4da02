using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mizan.Generators;
using Mizan.Generators.Ir;
using Mizan.Tests.Generator;
using Mizan.Tests.Ir;

namespace Mizan.Tests.Describing;

/// <summary>What a compiled project says of itself.</summary>
/// <param name="Text">The text of <c>mizan.kdl</c>, read back from the assembly.</param>
/// <param name="Compilation">The project with what was generated.</param>
internal sealed record Described(string Text, CSharpCompilation Compilation)
{
    public IrDocument Document { get; } = IrText.Read(Text);

    public static Task<Described> RunAsync(params string[] sources) => RunAsync("Shop", [], sources);

    public static async Task<Described> RunAsync(string assembly, Described[] libraries, params string[] sources)
    {
        var harness = new GeneratorDriverHarness(new ServerGenerator())
        {
            AssemblyName = assembly,
            References = [.. libraries.Select(l => CompiledAssembly.AsReference(l.Compilation))],
        };
        var output = await harness.RunAsync([.. sources.Select(s => TestCompilation.Usings + s)]);
        return new(Read(output.Compilation), output.Compilation);
    }

    /// <summary>The lines from the one that begins so to the brace that ends it.</summary>
    public string Node(string start)
    {
        var at = Text.IndexOf("\n" + start, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, $"There is no {start} in\n{Text}");
        var end = Text.IndexOf("\n\n", at + 1, StringComparison.Ordinal);
        return Text[(at + 1)..(end < 0 ? Text.Length - 1 : end)];
    }

    private static string Read(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.That(compilation.Emit(image).Success, Is.True);
        image.Position = 0;
        return AssemblyIr.Read(image, out var mistake) ?? throw new InvalidOperationException(mistake);
    }
}
