using System.Globalization;
using Mizan.Bench.Dispatcher;

// Times the dispatcher alone, and draws what it finds into a folder: by number of functions, by size of the result, by
// number of arguments.
var folder = args.Length > 0 ? args[0] : ".";
const string NoArguments = "{}";

Show("functions", "A call, by number of registered functions", false, [.. ((int[])[1, 10, 100, 1_000, 10_000]).Select(count =>
{
    string[] names = [.. Enumerable.Range(0, count).Select(i => $"function_number_{i}")];
    using var dispatch = new Dispatch([.. names.Select(name => new Answer(name, ["done"]))]);
    // As many of them as a busy server calls, so that the table is looked at in more than one place.
    return (Text(count), dispatch.Time([.. Enumerable.Range(0, 100).Select(i => names[i * 37 % count])], NoArguments));
})]);
Show("result", "A call, by size of its result in bytes", true, [.. ((int[])[20, 200, 2_000, 20_000, 200_000, 1_000_000]).Select(size =>
{
    string[] rows = [.. Enumerable.Repeat("seventeen letters", size / 20)];
    using var dispatch = new Dispatch(new Answer("list", rows));
    return (Text(size), dispatch.Time(["list"], NoArguments));
})]);
Show("arguments", "A call, by number of arguments", false, [.. ((int[])[0, 1, 2, 5, 10, 20]).Select(count =>
{
    using var dispatch = new Dispatch(new Answer("add", ["done"]));
    var members = Enumerable.Range(0, count).Select(i => $"\"{(char)('a' + i)}\":{i + 1000}");
    return (Text(count), dispatch.Time([.. Enumerable.Repeat("add", 100)], "{" + string.Join(',', members) + "}"));
})]);

static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

void Show(string name, string title, bool isLogarithmic, (string Label, double Time)[] points)
{
    Console.WriteLine(title);
    foreach (var (label, time) in points) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {label,10} {time,12:N0} ns"));
    File.WriteAllText(Path.Combine(folder, $"dispatcher-{name}.svg"), new Chart(title, points, isLogarithmic).Draw());
}
