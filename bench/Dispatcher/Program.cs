using System.Globalization;
using Mizan.Bench.Dispatcher;

// Times the dispatcher alone, and draws what it finds into a folder: by number of functions, by size of the result, by
// number of arguments.
var folder = args.Length > 0 ? args[0] : ".";
const string NoArguments = "{}";
const int Rounds = 3;

Show("functions", "A call, by number of registered functions", false, [1, 10, 100, 1_000, 10_000], static count =>
{
    string[] names = [.. Enumerable.Range(0, count).Select(i => $"function_number_{i}")];
    using var dispatch = new Dispatch([.. names.Select(name => new Answer(name, ["done"]))]);
    // As many of them as a busy server calls, so that the table is looked at in more than one place.
    return dispatch.Time([.. Enumerable.Range(0, 100).Select(i => names[i * 37 % count])], NoArguments);
});
Show("result", "A call, by size of its result in bytes", true, [20, 200, 2_000, 20_000, 200_000, 1_000_000], static size =>
{
    string[] rows = [.. Enumerable.Repeat("seventeen letters", size / 20)];
    using var dispatch = new Dispatch(new Answer("list", rows));
    return dispatch.Time(["list"], NoArguments);
});
Show("arguments", "A call, by number of arguments", false, [0, 1, 2, 5, 10, 20], static count =>
{
    using var dispatch = new Dispatch(new Answer("add", ["done"]));
    var members = Enumerable.Range(0, count).Select(i => $"\"{(char)('a' + i)}\":{i + 1000}");
    return dispatch.Time([.. Enumerable.Repeat("add", 100)], "{" + string.Join(',', members) + "}");
});

void Show(string name, string title, bool isLogarithmic, int[] counts, Func<int, double> measure)
{
    // The first round also has the runtime compile everything for good.
    var best = counts.Select(_ => double.MaxValue).ToArray();
    for (var round = 0; round < Rounds; round++)
    {
        for (var i = 0; i < counts.Length; i++) best[i] = Math.Min(best[i], measure(counts[i]));
    }
    var labels = counts.Select(count => count.ToString("N0", CultureInfo.InvariantCulture));
    (string Label, double Time)[] points = [.. labels.Zip(best)];
    Console.WriteLine(title);
    foreach (var (label, time) in points) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {label,10} {time,12:N0} ns"));
    File.WriteAllText(Path.Combine(folder, $"dispatcher-{name}.svg"), new Chart(title, points, isLogarithmic).Draw());
}
