using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Mizan.Generators.Describing;
using Mizan.Generators.Emitting;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Generators;

/// <summary>
/// Turns <c>[Client]</c> methods into their defining parts, the classes that serve them, the codecs of their types, the
/// assembly's module and <c>AddMizan()</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ServerGenerator : IIncrementalGenerator
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var pool = new SpecPool();
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                FunctionParser.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                (attributed, cancellation) => Steps.Parse(attributed, pool, cancellation))
            .WithTrackingName(TrackingNames.Parsed);
        var functions = parsed
            .Where(static p => p.Function is not null)
            .Select(static (p, _) => p.Function!)
            .WithTrackingName(TrackingNames.Functions);
        var refused = parsed
            .Where(static p => p.Function is null)
            .WithTrackingName(TrackingNames.Refused);
        var types = parsed
            .Select(static (p, _) => p.Types)
            .Collect()
            .Select(static (all, _) => Steps.Distinct(all))
            .WithTrackingName(TrackingNames.Types);
        var declared = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ContextParser.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => Steps.ParseContext((INamedTypeSymbol)attributed.TargetSymbol))
            .WithTrackingName(TrackingNames.ContextDocs);
        var contexts = declared
            .Select(static (c, _) => c.Name)
            .WithTrackingName(TrackingNames.Contexts);
        var compilation = context.CompilationProvider
            .Select(CompilationParser.Parse)
            .WithTrackingName(TrackingNames.CompilationFacts);
        var linked = functions.Collect()
            .Combine(contexts.Collect())
            .Combine(refused.Select(static (p, _) => new Refusal(p.DisplayName, p.Problems)).Collect())
            .Combine(compilation)
            .Select(static (all, _) => ProjectLinker.Link(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Linked);
        var docs = parsed
            .Select(static (p, _) => p.Docs)
            .Collect()
            .Combine(declared.Collect())
            .Select(static (all, _) => Steps.Distinct(all.Left, all.Right))
            .WithTrackingName(TrackingNames.Docs);
        var described = linked
            .Combine(types)
            .Combine(docs)
            .Combine(compilation)
            .Select(static (all, _) => Describer.Describe(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Described);
        var registry = linked
            .Combine(compilation)
            .Select(static (all, _) => ProjectLinker.Summarize(all.Left, all.Right))
            .WithTrackingName(TrackingNames.Registry);

        // Each kind of file has names of its own, whatever the user's types are called.
        context.RegisterSourceOutput(linked.SelectMany(static (all, _) => Steps.Group(all)), static (output, group) =>
            Add(output, "Functions." + group.Name, () => FunctionEmitter.Emit(group)));
        context.RegisterSourceOutput(refused.Collect().SelectMany(static (all, _) => Steps.Group(all)), static (output, group) =>
            Add(output, "Refused." + group.Name, () => Steps.EmitRefused(group)));
        context.RegisterSourceOutput(types.SelectMany(static (all, _) => all.OfType<NamedSpec>()), static (output, type) =>
            Add(output, type.Key.Substring("Mizan.".Length) + "Codec", () => TypeEmitter.Emit(type)));
        context.RegisterSourceOutput(types.Combine(compilation), static (output, all) => EmitJson(output, all.Left, all.Right));
        var hasAnalyzers = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => AnalyzerSwitches.AreOn(options.GlobalOptions))
            .WithTrackingName(TrackingNames.HasAnalyzers);
        context.RegisterSourceOutput(registry.Combine(hasAnalyzers), static (output, all) => EmitRegistry(output, all.Left, all.Right));
        context.RegisterSourceOutput(described.Combine(compilation.Select(static (c, _) => c.HasRuntime)), static (output, all) =>
            EmitDescription(output, all.Left, all.Right));
    }

    private static void EmitJson(SourceProductionContext output, EquatableArray<TypeSpec> types, CompilationSpec compilation)
    {
        if (compilation.HasRuntime && types.Count > 0)
        {
            Add(output, "Mizan.Json", () => JsonContextEmitter.Emit(compilation.AssemblyName, types));
        }
    }

    private static void EmitRegistry(SourceProductionContext output, RegistrySpec registry, bool hasAnalyzers)
    {
        if (registry.Refusals.Count > 0) output.ReportDiagnostic(Refusals.Report(registry.Refusals, hasAnalyzers));
        if (!registry.Compilation.HasRuntime) return;
        if (registry.Functions.Count > 0) Add(output, "Mizan.Module", () => ModuleEmitter.EmitModule(registry));
        Add(output, "Mizan.AddMizan", () => ModuleEmitter.EmitAddMizan(registry));
    }

    private static void EmitDescription(SourceProductionContext output, Description description, bool hasRuntime)
    {
        foreach (var problem in description.Problems) output.ReportDiagnostic(Refusals.ReportUndescribed(problem));
        if (hasRuntime && !description.IsEmpty) Add(output, "Mizan.Ir", () => IrEmitter.Emit(description));
    }

    // A mistake of the generator's own takes down one file, with a word about which, and not the rest.
    private static void Add(SourceProductionContext output, string hintName, Func<string> emit)
    {
        try
        {
            output.AddSource(CSharpText.FileName(hintName) + ".g.cs", SourceText.From(emit(), Utf8));
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            output.ReportDiagnostic(Refusals.ReportMistake(hintName, mistake));
        }
    }
}
