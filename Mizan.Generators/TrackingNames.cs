namespace Mizan.Generators;

/// <summary>The names of the generator's steps, by which tests ask what ran again.</summary>
internal static class TrackingNames
{
    public const string Parsed = nameof(Parsed);
    public const string Functions = nameof(Functions);
    public const string Refused = nameof(Refused);
    public const string Types = nameof(Types);
    public const string Contexts = nameof(Contexts);
    public const string CompilationFacts = nameof(CompilationFacts);
    public const string Registry = nameof(Registry);
    public const string Linked = nameof(Linked);
    public const string HasAnalyzers = nameof(HasAnalyzers);
    public const string Docs = nameof(Docs);
    public const string ContextDocs = nameof(ContextDocs);
    public const string Described = nameof(Described);

    public static IReadOnlyList<string> All { get; } =
        [Parsed, Functions, Refused, Types, Contexts, CompilationFacts, Registry, Linked, HasAnalyzers, Docs, ContextDocs, Described];
}
