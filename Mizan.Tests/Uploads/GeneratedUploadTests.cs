using Mizan.Generators;
using Mizan.Registry;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Uploads;

/// <summary>Functions with files as a user writes them, called over HTTP.</summary>
[Category("Generator")]
internal sealed class GeneratedUploadTests
{
    private const string Source = TestCompilation.Usings + """
        namespace Shop;
        [Context] public sealed class CardContext;
        public static partial class Cards
        {
            [Client(Context = typeof(CardContext))] public static partial int CardSize(int cardId) => cardId;

            [Client(Affects = [typeof(CardContext)])]
            public static async partial Task<string> Attach(int cardId, Upload file, string note = "none", CancellationToken stop = default)
            {
                using var copy = new System.IO.MemoryStream();
                await file.CopyToAsync(copy, stop);
                return $"{cardId} {file.FileName} {System.Text.Encoding.UTF8.GetString(copy.ToArray())} {note}";
            }

            [Client(Affects = [typeof(CardContext)], AffectsParams = nameof(BySize))]
            public static partial void Scoped(Upload Arguments) { }
            internal static Size BySize(Upload Arguments) => new((int)Arguments.Length);

            [Client] public static partial string Maybe(Upload? file = null, Upload? other = default) => $"{file?.Length} {other?.Length}";
            [Client] public static partial string Needed([WireName("a")] Upload first, Upload second, int number) => $"{first.Length}";
            [Client] public static partial string List(IReadOnlyList<Upload> files) => $"{files.Count}";
            [Client] public static partial string MaybeList(IReadOnlyList<Upload>? files = null) => $"{files?.Count}";
            [Client] public static partial string NullList(IReadOnlyList<Upload>? files) => $"{files?.Count}";
        }
        public sealed record Size(int CardId);
        """;

    private CompiledAssembly loaded = null!;
    private UploadServer server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { AssemblyName = "Shop" }.RunAsync(Source);
        loaded = output.Load();
        var module = (MizanModule)Activator.CreateInstance(loaded.GetType("Mizan.Generated.ShopModule"))!;
        server = await UploadServer.StartAsync(module.CreateFunctions());
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        loaded.Dispose();
    }

    [Test]
    public async Task AMutationTakesAFileAndSaysWhatIsStale()
    {
        var form = Form.Call("attach").Field("args", """{"card_id":7}""").File("file", "../a.txt", "hello");
        Assert.That(
            (await server.SendAsync(form)).Text,
            Is.EqualTo("""{"result":"7 a.txt hello none","invalidate":[{"context":"card","params":{"card_id":7}}]}"""));
    }

    [Test]
    public async Task AScopeMayBeComputedFromAFile()
    {
        var answer = await server.SendAsync(Form.Call("scoped").File("arguments", "a", "hello"));
        Assert.That(answer.Text, Is.EqualTo("""{"result":null,"invalidate":[{"context":"card","params":{"card_id":5}}]}"""));
    }

    [Test]
    public async Task WhatIsMissingIsNamedByItsWireName()
    {
        var answer = await server.SendAsync(Form.Call("needed").Field("args", """{"number":"x"}"""));
        Assert.That(
            answer.Text,
            Does.Contain("""{"number":["must be a whole number from -2147483648 to 2147483647"],"a":["is required"],"second":["is required"]}"""));
        answer = await server.Http.CallAsync("""{"fn":"needed"}""");
        Assert.That(
            answer.Text,
            Does.Contain("\"a\":[\"must be sent as a file").And.Contain("\"second\":[\"must be sent").And.Contain("\"number\":[\"is required"));
    }

    [TestCase("maybe", "", " ")]
    [TestCase("maybe", "other", " 1")]
    [TestCase("maybe", "other file", "1 1")]
    [TestCase("list", "", "0")]
    [TestCase("list", "files files", "2")]
    [TestCase("maybe_list", "", "")]
    [TestCase("maybe_list", "files", "1")]
    [TestCase("null_list", "", "")]
    [TestCase("null_list", "files", "1")]
    public async Task WhatMayBeMissingMay(string function, string files, string expected)
    {
        var form = Form.Call(function);
        foreach (var name in files.Split(' ', StringSplitOptions.RemoveEmptyEntries)) form.File(name, "a", "1");
        Assert.That(await server.ResultAsync(form), Is.EqualTo(expected));
    }

    // What a client sends whose list has no file in it: there is no part that could stand for one.
    [TestCase("list")]
    [TestCase("maybe_list")]
    [TestCase("null_list")]
    public async Task AListOfNoneMayStandInTheJson(string function)
    {
        const string Args = """{"files":[]}""";
        var answer = await server.Http.CallAsync($$$"""{"fn":"{{{function}}}","args":{{{Args}}}}""");
        Assert.That(answer.Text, Is.EqualTo("""{"result":"0","invalidate":[]}"""));
        Assert.That(await server.ResultAsync(Form.Call(function).Field("args", Args)), Is.EqualTo("0"));
    }

    [TestCase("list", """{"files":[null]}""", "must be sent as a file")]
    [TestCase("list", """{"files":[[]]}""", "must be sent as a file")]
    [TestCase("list", """{"files":{}}""", "must be sent as a file")]
    [TestCase("list", """{"files":""}""", "must be sent as a file")]
    [TestCase("list", """{"files":null}""", "must be sent as a file")]
    [TestCase("maybe", """{"file":[]}""", "must be sent as a file")]
    public async Task NothingElseOfAFileMay(string function, string args, string message)
    {
        var answer = await server.Http.CallAsync($$$"""{"fn":"{{{function}}}","args":{{{args}}}}""");
        answer.AssertError(422, "VALIDATION_ERROR");
        Assert.That(answer.Text, Does.Contain(message));
    }

    [Test]
    public async Task AListIsNotOfNoneAndOfSome()
    {
        var form = Form.Call("list").Field("args", """{"files":[]}""").File("files", "a", "1");
        var answer = await server.SendAsync(form);
        answer.AssertError(422, "VALIDATION_ERROR");
        Assert.That(answer.Text, Does.Contain("""{"files":["is given twice"]}"""));
    }

    [TestCase("maybe", true)]
    [TestCase("maybe_list", true)]
    [TestCase("null_list", true)]
    [TestCase("list", false)]
    public async Task AJsonCallWillDoWhereNoFileIsNeeded(string function, bool isEnough)
    {
        var answer = await server.Http.CallAsync($$$"""{"fn":"{{{function}}}","args":{}}""");
        if (isEnough) Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        else answer.AssertError(422, "VALIDATION_ERROR");
    }
}
