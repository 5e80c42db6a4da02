using System.Net.Sockets;
using System.Text;

namespace Mizan.Tests.Uploads;

/// <summary>Whatever becomes of a call, nothing of its files is left.</summary>
internal sealed class UploadEndTests
{
    private const int Large = 500_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TaskCompletionSource<Received> started = null!;
    private TaskCompletionSource release = null!;
    private UploadServer server = null!;

    private static Form Full => Form.Call("hold").File("file", "a", new string('a', Large)).File("more", "b", new string('b', Large));

    [SetUp]
    public async Task StartAsync()
    {
        (started, release) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new());
        server = await UploadServer.StartAsync([
            new Receive("hold", async (request, received) =>
            {
                started.SetResult(received);
                await release.Task.WaitAsync(request.Aborted);
                return await Receive.DescribeAsync(request, received);
            }),
            new Receive("fail", (_, _) => throw new InvalidOperationException("broken")),
        ]);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await server.Http.AssertAnswersAsync();
        await server.AssertNothingIsLeftAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task AFileIsThereForItsFunctionAloneAndForNoLonger()
    {
        var call = server.SendAsync(Full);
        var received = await started.Task.WaitAsync(Patience);
        Assert.That(server.OpenFiles(), Is.EqualTo(2), "on disk");
        Assert.That(server.Names(), Is.Empty, "not even a crash leaves a file that has no name");
        Assert.That(server.Modes(), Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await using var left = received.File.OpenRead();
        Assert.That(await left.ReadAsync(new byte[10]), Is.EqualTo(10));
        release.SetResult();
        Assert.That((int)(await call).Status, Is.EqualTo(200));
        await server.AssertNothingIsLeftAsync();
        Assert.That(() => left.ReadByte(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(() => received.File.OpenRead(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task AFunctionThatFailsLeavesNothing()
    {
        var form = Form.Call("fail").File("file", "secret-name.txt", new string('a', Large));
        (await server.SendAsync(form)).AssertError(500, "INTERNAL_ERROR");
        await server.AssertNothingIsLeftAsync();
        Assert.That(server.Http.Log.Failures.Select(entry => entry.Id), Is.EqualTo([1]));
        Assert.That(server.Http.Log.Entries.Select(entry => $"{entry.Text}{entry.Exception}"), Has.None.Contains("secret-name"));
    }

    [Test]
    public async Task WhatIsRefusedBehindAFileLeavesNothing()
    {
        var file = new string('a', Large);
        (await server.SendAsync(Form.Call("take").File("more", "a", file))).AssertError(422, "VALIDATION_ERROR");
        (await server.SendAsync(Form.Call("take").File("file", "a", file).Field("args", "[]"))).AssertError(400, "BAD_REQUEST");
        (await server.SendAsync(Form.Call("take").File("file", "a", file).Field("fn", "add"))).AssertError(400, "BAD_REQUEST");
        var cut = Form.Call("take").File("file", "a", file).ToString()[..^10];
        Assert.That(await server.RawAsync(UploadServer.Multipart, cut), Does.StartWith("HTTP/1.1 400"));
        Assert.That(server.Http.Log.Failures, Is.Empty);
    }

    // Reset, half closed or closed: the three ways in which a body ends before its end.
    [Test]
    public async Task AClientThatLeavesWhileItSendsLeavesNothing([Range(0, 2)] int way, [Values] bool isInFile)
    {
        var text = Full.ToString();
        for (var i = 0; i < 10; i++)
        {
            using var socket = await server.BeginAsync(text[..(isInFile ? 200_000 : 20)], text.Length);
            while (isInFile && server.OpenFiles() == 0) await Task.Delay(1);
            if (way == 0) socket.LingerState = new(true, 0);
            if (way == 1) socket.Shutdown(SocketShutdown.Send);
        }
        await server.AssertNothingIsLeftAsync();
        await server.Http.StopAsync();
        Assert.That(server.Http.Log.Failures, Is.Empty);
        await server.DisposeAsync();
        await StartAsync();
    }

    [Test]
    public async Task AClientThatLeavesItsFunctionLeavesNothing()
    {
        var text = Full.ToString();
        using (var socket = await server.BeginAsync(text, text.Length))
        {
            await started.Task.WaitAsync(Patience);
            socket.LingerState = new(true, 0);
        }
        await server.AssertNothingIsLeftAsync();
        Assert.That(server.Http.Log.Failures, Is.Empty);
    }

    [Test]
    public async Task ADiskThatTakesNothingIsAFaultOfTheServersAndIsLogged()
    {
        server.RemoveFolder();
        (await server.SendAsync(Full)).AssertError(500, "INTERNAL_ERROR");
        Assert.That(server.Http.Log.Failures.Single().Exception, Is.InstanceOf<IOException>());
        Assert.That(started.Task.IsCompleted, Is.False);
        server.MakeFolder();
    }

    [Test]
    public async Task AFileCanBeReadInSeveralPlacesAtOnce()
    {
        foreach (var size in new[] { 1000, Large })
        {
            var text = string.Concat(Enumerable.Range(0, size / 5).Select(i => i.ToString("00000")));
            var call = server.SendAsync(Form.Call("hold").File("file", "a", text));
            var upload = (await started.Task.WaitAsync(Patience)).File;
            var readers = Enumerable.Range(0, 8).Select(i => ReadAsync(upload, i * (text.Length / 8)));
            var read = await Task.WhenAll(readers);
            for (var i = 0; i < 8; i++) Assert.That(read[i], Is.EqualTo(text[(i * (text.Length / 8))..]));
            await using var stream = upload.OpenRead();
            Assert.That(stream.Seek(-5, SeekOrigin.End), Is.EqualTo(upload.Length - 5));
            Assert.That(new StreamReader(stream).ReadToEnd(), Is.EqualTo(text[^5..]));
            Assert.That(stream.ReadByte(), Is.EqualTo(-1));
            Assert.That(stream.CanWrite, Is.False);
            release.SetResult();
            await call;
            (started, release) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new());
        }
    }

    private static async Task<string> ReadAsync(Upload upload, long from)
    {
        await using var stream = upload.OpenRead();
        stream.Position = from;
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
