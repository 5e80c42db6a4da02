using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Emitting;
using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Generators;

/// <summary>What the generator's steps do with their input.</summary>
internal static class Steps
{
    /// <summary>Parses one attributed method, unless it was parsed before and means the same.</summary>
    public static ParsedFunction Parse(GeneratorAttributeSyntaxContext attributed, SpecPool pool, CancellationToken cancellation) =>
        pool.Memory.Recall(
            attributed.SemanticModel.Compilation,
            attributed.TargetNode,
            attributed.TargetSymbol.ContainingType,
            () => ParseAnew(attributed, pool, cancellation));

    // A mistake of the parser's own becomes a problem of that method.
    private static ParsedFunction ParseAnew(GeneratorAttributeSyntaxContext attributed, SpecPool pool, CancellationToken cancellation)
    {
        var method = (IMethodSymbol)attributed.TargetSymbol;
        try
        {
            return FunctionParser.Parse(
                method,
                (MethodDeclarationSyntax)attributed.TargetNode,
                attributed.Attributes[0],
                pool.For(attributed.SemanticModel.Compilation),
                cancellation);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            var problem = new Problem("MIZ000", $"{mistake.GetType().Name}: {mistake.Message}", ProblemSite.Method);
            return FunctionParser.Refused($"{method.ContainingType?.Name}.{method.Name}", null, [problem]);
        }
    }

    /// <summary>Every type once, in an order that does not depend on where it is mentioned.</summary>
    public static EquatableArray<TypeSpec> Distinct(ImmutableArray<EquatableArray<TypeSpec>> closures)
    {
        var byKey = new Dictionary<string, TypeSpec>(StringComparer.Ordinal);
        foreach (var closure in closures)
        {
            foreach (var spec in closure)
            {
                if (!byKey.ContainsKey(spec.Key)) byKey.Add(spec.Key, spec);
            }
        }
        return byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToEquatableArray();
    }

    /// <summary>The name of a context, and what is said of it.</summary>
    public static (string Name, string Summary) ParseContext(INamedTypeSymbol type) =>
        (ContextParser.NameOf(type) ?? "", DocParser.SummaryOf(type));

    /// <summary>What is said of each declaration, once, in an order that does not depend on where it is mentioned.</summary>
    public static EquatableArray<DocSpec> Distinct(
        ImmutableArray<EquatableArray<DocSpec>> all, ImmutableArray<(string Name, string Summary)> contexts)
    {
        var byOwner = new Dictionary<string, DocSpec>(StringComparer.Ordinal);
        foreach (var docs in all)
        {
            foreach (var doc in docs)
            {
                if (!byOwner.ContainsKey(doc.Owner)) byOwner.Add(doc.Owner, doc);
            }
        }
        foreach (var (name, summary) in contexts.Where(c => c.Summary.Length > 0).OrderBy(c => c.Summary, StringComparer.Ordinal))
        {
            var owner = DocSpec.OwnerOfContext(name);
            if (!byOwner.ContainsKey(owner)) byOwner.Add(owner, new(owner, new([new(DocSpec.Itself, summary)])));
        }
        return byOwner.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToEquatableArray();
    }

    /// <summary>The functions of each file, in the order in which they are linked. In the names of files case does not count.</summary>
    public static IEnumerable<FunctionGroup> Group(LinkedProject project) => project.Functions
        .GroupBy(linked => linked.Function.Method.Container.FullName, StringComparer.OrdinalIgnoreCase)
        .Select(group => new FunctionGroup(group.Key, group.ToEquatableArray()));

    /// <summary>The methods of each file of functions that are not served and can be given their defining parts.</summary>
    public static IEnumerable<RefusedGroup> Group(ImmutableArray<ParsedFunction> refused) => refused
        .Select(function => function.Method)
        .OfType<MethodSpec>()
        .OrderBy(method => method.HintName, StringComparer.Ordinal)
        .GroupBy(method => method.Container.FullName, StringComparer.OrdinalIgnoreCase)
        .Select(group => new RefusedGroup(group.Key, group.ToEquatableArray()));

    /// <summary>The file of functions that are not served: their defining parts alone.</summary>
    public static string EmitRefused(RefusedGroup group)
    {
        var code = GeneratedFile.Begin(repeatsDeclarations: true);
        var isFirst = true;
        foreach (var methods in group.Methods.GroupBy(method => method.Container))
        {
            if (!isFirst) code.Line();
            DefiningPartEmitter.Emit(code, methods.Key, methods);
            isFirst = false;
        }
        return code.Finish();
    }
}
