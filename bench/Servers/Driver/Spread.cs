using System.Globalization;

namespace Mizan.Bench.Servers.Driver;

/// <summary>Numbers of several rounds.</summary>
internal sealed class Spread
{
    private readonly List<double> values = [];

    public double Least => values.Min();

    public double Median => values.Order().ElementAt(values.Count / 2);

    public void Add(double value) => values.Add(value);

    /// <summary>Median, with the extremes in brackets.</summary>
    public string ToString(string format)
    {
        return $"{Text(Median)} ({Text(values.Min())}-{Text(values.Max())})";

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }
}
