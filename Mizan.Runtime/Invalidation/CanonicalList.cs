using Mizan.Wire;

namespace Mizan.Invalidation;

/// <summary>Lists as canonical text: elements joined by commas, with commas and backslashes inside them escaped by a backslash.</summary>
internal static class CanonicalList
{
    public static void Write<T, TScalar>(WireWriter output, IEnumerable<T> values)
        where TScalar : struct, IWireScalar<T>
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first) output.Raw((byte)',');
            first = false;
            var start = output.Length;
            TScalar.WriteCanonical(output, value);
            Escape(output, start);
        }
    }

    private static void Escape(WireWriter output, int start)
    {
        if (!output.Written[start..].ContainsAny((byte)',', (byte)'\\')) return;
        var text = output.Written[start..].ToArray();
        output.Truncate(start);
        foreach (var c in text)
        {
            if (c is (byte)',' or (byte)'\\') output.Raw((byte)'\\');
            output.Raw(c);
        }
    }
}
