using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>How long the answers of a read are kept, and which revision they are.</summary>
internal static class CacheParser
{
    private const int Forever = -1;
    private const int LongestSeconds = 30 * 24 * 60 * 60;

    /// <summary>The revision, and the seconds; see <see cref="FunctionSpec.Cache"/>.</summary>
    public static (int Rev, int? Cache) Read(AttributeData attribute, IMethodSymbol method, FunctionKind kind, List<Problem> problems)
    {
        var rev = Stated("Rev");
        var cache = Stated("Cache");
        if (rev < 0) Report("Rev", $"Rev of '{method.Name}' is negative; count from 0 upwards");
        if (cache is < Forever or > LongestSeconds)
        {
            Report(
                "Cache",
                $"Cache of '{method.Name}' is out of range; use Cache.Forever, Cache.Never, or 1 to {LongestSeconds} seconds (30 days)");
        }
        return (rev ?? 0, cache is null or Forever ? null : cache);

        int? Stated(string property)
        {
            if (attribute.Named(property) is not int value) return null;
            if (kind != FunctionKind.Read)
            {
                Report(property, $"{property} is about the answers of a read, and '{method.Name}' is none; remove it, or add Context");
            }
            return value;
        }

        void Report(string property, string message) => problems.Add(new("MIZ060", message, ProblemSite.Attribute(property)));
    }
}
