using System.Security.Cryptography;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Tests.Uploads;

/// <summary>What the build would write for <c>(Upload file, string? note = null, IReadOnlyList&lt;Upload&gt;? more = null)</c>.</summary>
internal struct Received : IArguments<Received>
{
    public Upload File;
    public string? Note;
    public IReadOnlyList<Upload>? More;

    public static bool TryRead(ref WireReader reader, out Received arguments)
    {
        arguments = default;
        if (!reader.StartObject("file\0note\0more\0"u8, out var members)) return false;
        while (reader.NextMember(ref members))
        {
            switch (members.Index)
            {
                case 1: reader.Member(ref members, default(WireOrNull<string, WireString>), ref arguments.Note); break;
                case 2: reader.UploadListMember(ref members, ref arguments.More); break;
                default: reader.UploadMember(ref members); break;
            }
        }
        arguments.File = reader.Upload("file", isRequired: true)!;
        reader.UploadList("more", ref arguments.More, isRequired: false);
        return reader.EndObject(ref members, [0]);
    }
}

/// <summary>A call that takes files.</summary>
internal sealed class Receive(FunctionDeclaration declaration, Func<MizanRequest, Received, Task<string>> body)
    : CallFunction<Received, string, WireString>(declaration with { Uploads = [new("file", IsList: false), new("more", IsList: true)] })
{
    public Receive(string name, Func<MizanRequest, Received, Task<string>> body)
        : this(new FunctionDeclaration(name, FunctionKind.Call), body)
    {
    }

    /// <summary>What a file looks like to the function: its name, its type and a digest of its content.</summary>
    public static async Task<string> DescribeAsync(Upload upload)
    {
        await using var content = upload.OpenRead();
        return $"{upload.FileName}|{upload.ContentType}|{upload.Length}|{Digest(await SHA256.HashDataAsync(content))}";
    }

    public static string Digest(byte[] hash) => Convert.ToHexStringLower(hash)[..8];

    public static async Task<string> DescribeAsync(MizanRequest request, Received received)
    {
        Assert.That(request.HttpContext, Is.Not.Null);
        List<string> parts = [await DescribeAsync(received.File)];
        if (received.Note is not null) parts.Add(received.Note);
        foreach (var upload in received.More ?? []) parts.Add(await DescribeAsync(upload));
        return string.Join(" ", parts);
    }

    protected override ValueTask<string> RunAsync(MizanRequest request, Received arguments) => new(body(request, arguments));
}
