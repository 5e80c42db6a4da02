using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Generated;

/// <summary>A source as it may stand there while somebody types: tokens are missing, or stand in the place of others.</summary>
internal static class DamagedSource
{
    public static string Of(string source, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions).GetRoot().DescendantTokens().Select(t =>
            t.ToFullString()).ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(tokens.Count);
            var count = Math.Min(random.Next(1, 4), tokens.Count - at);
            if (random.Next(4) == 0) tokens[at] = tokens[random.Next(tokens.Count)];
            else tokens.RemoveRange(at, count);
        }
        return string.Concat(tokens);
    }
}
