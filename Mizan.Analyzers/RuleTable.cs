using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mizan.Generators;

namespace Mizan.Analyzers;

/// <summary>Every diagnostic that the analyzers report. Ids are never used again.</summary>
internal static class RuleTable
{
    /// <summary>The rules, by subject: shape, types, contexts, effects, transports, identity, caching, routes, registry.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        Error("MIZ001", "A client function is written as one implementing part, which is partial"),
        Error("MIZ002", "The types around a client function are partial, not generic, and reachable"),
        Error("MIZ003", "A client function has no type parameters and passes nothing by reference"),
        Error("MIZ004", "Two client functions have one wire name"),
        Error("MIZ005", "A wire name is of the form [a-z][a-z0-9_]* and not reserved"),
        Error("MIZ006", "A parameter's type cannot cross the wire"),
        Error("MIZ007", "A result's type cannot cross the wire"),
        Info("MIZ008", "A number may lose digits in JavaScript"),
        Error("MIZ009", "A read's parameter cannot travel in a query string"),
        Error("MIZ010", "A type with client functions of its instances has one public constructor"),
        Error("MIZ011", "A validation attribute cannot be held on the wire"),
        Error("MIZ020", "Context names no context"),
        Error("MIZ021", "The global context requires a parameter"),
        Error("MIZ022", "A parameter has several types in one context"),
        Error("MIZ023", "A client function is a read and a mutation"),
        Warning("MIZ024", "A context is kept until a mutation names it, and none does"),
        Error("MIZ030", "A target does not exist"),
        Error("MIZ031", "A target is a function outside every context"),
        Error("MIZ032", "A parameter that would narrow a context has another type there"),
        Error("MIZ033", "AffectsParams or Guard names no static method of the right shape"),
        Warning("MIZ034", "A target is listed twice, or covered by a broader one"),
        Info("MIZ035", "A mutation makes every entry of a context stale"),
        Error("MIZ036", "A merge has no slot, or several"),
        Error("MIZ040", "A context mixes socket and HTTP functions"),
        Error("MIZ041", "A socket function uses what only an HTTP request has"),
        Error("MIZ042", "A read takes a file"),
        Warning("MIZ050", "Anyone may change what only some may read"),
        Warning("MIZ051", "A mutation does not say who may call it"),
        Error("MIZ060", "Cache or Rev on what is no read, or out of range"),
        Warning("MIZ061", "A read that is kept asks the clock or chance"),
        Error("MIZ070", "A route and its function do not fit"),
        Warning("MIZ080", "Client functions are never registered"));

    private static ImmutableDictionary<string, DiagnosticDescriptor> ById { get; } = All.ToImmutableDictionary(rule => rule.Id);

    /// <summary>The rule of an id; null for what the analyzers do not report.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;

    private static DiagnosticDescriptor Error(string id, string title) => Create(id, title, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title) => Create(id, title, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title) => Create(id, title, DiagnosticSeverity.Info);

    // The words are the parser's, which knows what the construct is called.
    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity) => new(
        id,
        title,
        "{0}",
        "Mizan",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For(id),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
