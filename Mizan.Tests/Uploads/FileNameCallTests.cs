using Mizan.Tests.Native;

namespace Mizan.Tests.Uploads;

/// <summary>What a function is told of a file's name, in whatever way a client says it.</summary>
[TestFixture(World.Managed)]
[TestFixture(World.Native, Category = "Native")]
internal sealed class FileNameCallTests(World world)
{
    [Test]
    public async Task ANameComesThroughTheWireAsItWas()
    {
        await using var server = await UploadServer.StartAsync(world);
        foreach (var (disposition, expected) in Dispositions())
        {
            var form = Form.Call("take").Part($"Content-Disposition: form-data; name=\"file\"; {disposition}", "x");
            Assert.That((await server.ResultAsync(form)).Split('|')[0], Is.EqualTo(expected), disposition);
        }
    }

    private static (string Disposition, string Expected)[] Dispositions() =>
    [
        ("filename=a.txt", "a.txt"),
        ("filename=\"a;b=c.txt\"", "a;b=c.txt"),
        ("FILENAME=\"a.txt\"", "a.txt"),
        ("filename=\"日本.txt\"", "日本.txt"),
        ("filename=\"a\\\"b.txt\"", "a_b.txt"),
        ("filename=\"a%22b.txt\"", "a_b.txt"),
        ("filename=\"C:\\dir\\a.txt\"", "a.txt"),
        ("filename=\"\\\\server\\share\\a.txt\"", "a.txt"),
        ("filename=\"a\\\\\"", "file"),
        ("filename=\"../../a.txt\"", "a.txt"),
        ("filename=\"a.txt\"; filename*=utf-8''..%2Fevil.txt", "a.txt"),
        ("filename*=utf-8''evil.txt; filename=\"a.txt\"", "a.txt"),
        ("filename=\"=?utf-8?B?ZXZpbA==?=\"", "=_utf-8_B_ZXZpbA==_="),
        ("filename=\"a.txt\"; size=5; creation-date=\"now\"", "a.txt"),
        ("filename=\"\t\"", "file"),
        ($"filename=\"{new string('n', 2000)}.txt\"", new string('n', 251) + ".txt"),
    ];
}
