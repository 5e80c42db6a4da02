using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mizan.Registry;
using Mizan.Tests.Dispatch;
using Mizan.Tests.Http;
using Mizan.Tests.Native;

namespace Mizan.Tests.Uploads;

/// <summary>
/// A real server with a folder of its own for large files. Its functions besides a test's own: <c>take</c> describes what it
/// was given, <c>take_signed_in</c> does so for those who are, <c>add</c> takes no files.
/// </summary>
internal sealed class UploadServer : IAsyncDisposable
{
    public const string Head = "POST /api/mizan/call/ HTTP/1.1\r\nHost: x\r\nX-CSRFToken: 1\r\n";
    public const string Multipart = Head + "Content-Type: " + Form.MediaType + "\r\n";
    public const string Close = "Connection: close\r\n";

    private readonly DirectoryInfo folder;

    private UploadServer(DirectoryInfo folder, Server http) => (this.folder, Http) = (folder, http);

    public Server Http { get; }

    public static async Task<UploadServer> StartAsync(
        ClientFunction[]? functions = null,
        Action<MizanOptions>? options = null,
        Action<IServiceCollection>? services = null,
        params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("mizan-uploads-");
        var http = await Server.StartAsync(
            [
                new HandWritten.Call("add", (_, pair) => new(pair.A + pair.B)),
                new Receive("take", Receive.DescribeAsync),
                new Receive(
                    new FunctionDeclaration("take_signed_in", FunctionKind.Call) { Auth = Auth.Required }, Receive.DescribeAsync),
                .. functions ?? [],
            ],
            configure: collection =>
            {
                collection.ConfigureMizan(own => own.UploadFolder = folder.FullName);
                if (options is not null) collection.ConfigureMizan(options);
                services?.Invoke(collection);
            },
            settings: settings);
        return new(folder, http);
    }

    /// <summary>The same functions in both worlds, with settings such as <c>--Mizan:MultipartFileLimit=3</c>.</summary>
    public static async Task<UploadServer> StartAsync(World world, params string[] settings)
    {
        if (world == World.Managed) return await StartAsync(null, settings: settings);
        var folder = Directory.CreateTempSubdirectory("mizan-uploads-");
        return new(folder, await Server.StartAsync(world, [$"--Mizan:UploadFolder={folder.FullName}", .. settings]));
    }

    public async Task<Server.Answer> SendAsync(HttpContent content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/mizan/call/") { Content = content };
        request.Headers.Add("X-CSRFToken", "1");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await Http.SendAsync(request);
    }

    public async Task<Server.Answer> SendAsync(Form form, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(form.ToBytes());
        content.Headers.TryAddWithoutValidation("Content-Type", Form.MediaType);
        return await SendAsync(content, headers);
    }

    /// <summary>Sends a call that succeeds, and gives its result.</summary>
    public async Task<string> ResultAsync(Form form)
    {
        var answer = await SendAsync(form);
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.GetProperty("result").GetString()!;
    }

    /// <summary>Sends a body as it stands, under headers as they stand, and reads until the server closes the connection.</summary>
    public Task<string> RawAsync(string headers, string body) =>
        Http.RawAsync($"{headers}{Close}Content-Length: {body.Length}\r\n\r\n{body}");

    /// <summary>Begins to send a body that is longer than what comes of it.</summary>
    public async Task<Socket> BeginAsync(string body, int length = 1 << 20)
    {
        var socket = await Http.ConnectAsync();
        await socket.SendAsync(Encoding.Latin1.GetBytes($"{Multipart}Content-Length: {length}\r\n\r\n{body}"));
        return socket;
    }

    /// <summary>How many files of the folder are in use, whether they still have a name or not.</summary>
    public int OpenFiles() => Links().Count();

    /// <summary>Who may read and write them.</summary>
    public UnixFileMode[] Modes() =>
        [.. Links().Select(path => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path))];

    /// <summary>The names that there are in the folder.</summary>
    public string[] Names() => [.. folder.GetFiles().Select(file => file.Name)];

    public void RemoveFolder() => folder.Delete(recursive: true);

    public void MakeFolder() => folder.Create();

    /// <summary>Nothing is left of any file, in the folder or out of sight.</summary>
    public async Task AssertNothingIsLeftAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (OpenFiles() > 0) await Task.Delay(1, patience.Token);
        Assert.That(Names(), Is.Empty);
    }

    private IEnumerable<string> Links() => Directory.GetFiles($"/proc/{Http.ProcessId}/fd")
        .Where(link => new FileInfo(link).LinkTarget?.StartsWith(folder.FullName, StringComparison.Ordinal) is true);

    /// <summary>Stops the server, which must have nothing to complain of and must have left nothing behind.</summary>
    public async Task EndAsync()
    {
        await AssertNothingIsLeftAsync();
        await Http.EndAsync();
        folder.Delete(recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Http.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
