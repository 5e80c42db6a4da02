using System.Globalization;

namespace Mizan.Invalidation;

/// <summary>Between which two readings of a process's counter an answer came about.</summary>
/// <param name="Epoch">The process.</param>
/// <param name="Low">The reading at the start.</param>
/// <param name="High">The reading at the end.</param>
public readonly record struct VersionStamp(string Epoch, long Low, long High)
{
    private const int UsualLength = 64;

    /// <summary>The stamp as the header <c>X-Mizan-Version</c> carries it.</summary>
    /// <returns><c>epoch;low;high</c>.</returns>
    public override string ToString()
    {
        Span<char> buffer = stackalloc char[UsualLength];
        return string.Create(CultureInfo.InvariantCulture, buffer, $"{Epoch};{Low};{High}");
    }
}
