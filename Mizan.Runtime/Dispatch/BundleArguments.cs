using Mizan.Registry;

namespace Mizan.Dispatch;

/// <summary>Checks the arguments of all functions of a context before any of them runs.</summary>
internal static class BundleArguments
{
    public static MizanError? Check(NamedContext context, ReadOnlySpan<char> query)
    {
        Dictionary<string, IReadOnlyList<string>>? fields = null;
        for (var i = 0; i < context.Reads.Length; i++)
        {
            if (context.Reads[i].Check(query) is not { } errors) continue;
            fields ??= new(StringComparer.Ordinal);
            // Functions share parameters, so most of what they refuse is the same.
            foreach (var (name, messages) in errors.ToDictionary())
            {
                fields[name] = fields.TryGetValue(name, out var known) ? [.. known.Union(messages)] : messages;
            }
        }
        return fields is null ? null : MizanError.Validation(fields);
    }
}
