using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Mizan.Dispatch;
using Mizan.Limits;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Observability;

namespace Mizan.Tests.Limits;

/// <summary>docs/operations.md says what the code says.</summary>
[NonParallelizable]
internal sealed class OperationsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    [Test]
    public void TheTableOfOptionsIsThatOfTheClass()
    {
        var options = new MizanOptions();
        var expected = typeof(MizanOptions).GetProperties().Select(property =>
        {
            var (least, most) = Range(property);
            return $"`{property.Name}` {Text(property.GetValue(options))} {least} {most}";
        });
        Assert.That(Rows("option").Select(row => string.Join(' ', row[..4])), Is.EqualTo(expected));
    }

    [Test]
    public void TheTableOfEventsIsThatOfTheLog()
    {
        var expected = typeof(DispatchLog)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => (method.Name, Event: method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .OrderBy(message => message.Event.EventId)
            .Select(message => $"{message.Event.EventId} {message.Event.Level} {message.Name}");
        Assert.That(Rows("id").Select(row => string.Join(' ', row[..3])), Is.EqualTo(expected));
    }

    [Test]
    public async Task TheTableOfMetricsIsThatOfTheMeter()
    {
        await using var harness = new Harness([]);
        using var recording = new Recording();
        Assert.That(
            Rows("name").Skip(1).Select(row => $"{row[0]} {row[2]}"),
            Is.EqualTo(recording.Instruments.Select(instrument => $"`{instrument.Name}` `{instrument.Unit}`")));
    }

    [Test]
    public void ThePageNamesTheTagsThatThereAre()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "Mizan.Runtime", "Observability", "Telemetry.cs"));
        var tags = Rows("tag").Select(row => row[0].Trim('`')).ToArray();
        Assert.That(tags, Has.All.Matches<string>(tag => source.Contains($"\"{tag}\"")));
        Assert.That(tags, Has.Length.EqualTo(6));
    }

    // The page's table that begins with a column of that name, row by row.
    private static IEnumerable<string[]> Rows(string column) => Page
        .Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {column} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    // A value that cannot be meant is refused with the range, which is read from there.
    private static (string Least, string Most) Range(PropertyInfo property)
    {
        var options = new MizanOptions();
        if (property.PropertyType == typeof(string)) return ("", "");
        property.SetValue(options, property.PropertyType == typeof(TimeSpan)
            ? TimeSpan.FromTicks(-1)
            : Convert.ChangeType(-1, property.PropertyType, CultureInfo.InvariantCulture));
        var words = new OptionsValidator().Validate(null, options).FailureMessage!.TrimEnd('.').Split(' ');
        return (words[^3], words[^1]);
    }

    private static string Text(object? value) => string.Create(CultureInfo.InvariantCulture, $"{value}");
}
