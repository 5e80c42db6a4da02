using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Parsing;

namespace Mizan.Analyzers.Rules;

/// <summary>What of the platform gives another answer each time it is asked: clocks and chance.</summary>
internal static class VolatileSource
{
    // By name first, since asking for the meaning of every name of a body would be felt while typing.
    private static readonly Dictionary<string, string[]> ByMember = new(StringComparer.Ordinal)
    {
        ["Now"] = ["DateTime", "DateTimeOffset"],
        ["UtcNow"] = ["DateTime", "DateTimeOffset"],
        ["Today"] = ["DateTime"],
        ["GetUtcNow"] = ["TimeProvider"],
        ["GetLocalNow"] = ["TimeProvider"],
        ["GetTimestamp"] = ["TimeProvider", "Stopwatch"],
        ["TickCount"] = ["Environment"],
        ["TickCount64"] = ["Environment"],
        ["NewGuid"] = ["Guid"],
        ["CreateVersion7"] = ["Guid"],
        ["Next"] = ["Random"],
        ["NextInt64"] = ["Random"],
        ["NextDouble"] = ["Random"],
        ["NextSingle"] = ["Random"],
        ["NextBytes"] = ["Random"],
        ["Shuffle"] = ["Random", "RandomNumberGenerator"],
        ["GetItems"] = ["Random", "RandomNumberGenerator"],
        ["GetInt32"] = ["RandomNumberGenerator"],
        ["GetBytes"] = ["RandomNumberGenerator"],
        ["GetString"] = ["RandomNumberGenerator"],
        ["GetHexString"] = ["RandomNumberGenerator"],
        ["Fill"] = ["RandomNumberGenerator"],
    };

    /// <summary>The places in a body that ask one, with its name.</summary>
    public static IEnumerable<(SyntaxNode Node, string Source)> In(SyntaxNode? body, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var name in VolatileReadRule.Nodes<SimpleNameSyntax>(body))
        {
            if (!ByMember.TryGetValue(name.Identifier.ValueText, out var types)) continue;
            var member = model.GetSymbolInfo(name, cancellation).Symbol;
            // Whatever derives from the platform's clock or random source is one too.
            for (var type = member?.ContainingType; type is not null; type = type.BaseType)
            {
                if (!KnownTypes.IsPlatform(type) || !types.Contains(type.Name)) continue;
                var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (SyntaxNode)access : name;
                yield return (whole, $"{type.Name}.{member!.Name}");
                break;
            }
        }
    }
}
