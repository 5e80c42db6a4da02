using Mizan.Tests.Observability;

namespace Mizan.Tests.Uploads;

/// <summary>A call with files is recorded like every other, and nothing of its files is.</summary>
[NonParallelizable]
internal sealed class UploadObservationTests
{
    [Test]
    public async Task ItIsACallAndItsFilesAreNobodysBusiness()
    {
        const string Secret = "s3cr3t";
        using var recording = new Recording();
        await using var server = await UploadServer.StartAsync(
            [new Receive("fail", (_, received) => throw new InvalidOperationException($"cannot read {received.File}"))]);
        var content = Secret + new string('x', 100_000);
        foreach (var function in new[] { "take", "fail", "none", "take_signed_in" })
        {
            await server.SendAsync(Form.Call(function).File("file", $"{Secret}.txt", content, $"text/{Secret}"));
        }
        await server.SendAsync(Form.Call("take").File(Secret, Secret, content));
        await server.SendAsync(new Form().File("file", Secret, content));
        await server.AssertNothingIsLeftAsync();
        Assert.That(
            recording.Of("mizan.calls").Order(StringComparer.Ordinal),
            Is.EqualTo([
                "1 mizan.code=INTERNAL_ERROR mizan.function=fail mizan.transport=http",
                "1 mizan.code=NOT_FOUND mizan.transport=http",
                "1 mizan.code=OK mizan.function=take mizan.transport=http",
                "1 mizan.code=UNAUTHORIZED mizan.function=take_signed_in mizan.transport=http",
                "1 mizan.code=VALIDATION_ERROR mizan.function=take mizan.transport=http",
            ]));
        Assert.That(recording.Spans, Has.Count.EqualTo(5));
        var logged = string.Join('\n', server.Http.Log.Entries.Select(entry => $"{entry.Text} {entry.Exception}"));
        foreach (var text in new[] { recording.Text, logged }) Assert.That(text, Does.Not.Contain(Secret));
        Assert.That(logged, Does.Contain("cannot read"), "the function's own words are logged");
    }
}
