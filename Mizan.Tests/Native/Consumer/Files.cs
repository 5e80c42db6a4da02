using System.Security.Cryptography;
using Mizan;

namespace Consumer;

public static partial class Files
{
    /// <summary>Tells what it was given.</summary>
    [Client(Auth = Auth.None)]
    public static async partial Task<string> Take(Upload file, string? note = null, IReadOnlyList<Upload>? more = null)
    {
        List<string> parts = [await DescribeAsync(file)];
        if (note is not null) parts.Add(note);
        foreach (var upload in more ?? []) parts.Add(await DescribeAsync(upload));
        return string.Join(' ', parts);
    }

    [Client(Auth = Auth.Required)]
    public static async partial Task<string> TakeSignedIn(Upload file, string? note = null, IReadOnlyList<Upload>? more = null) =>
        await Take(file, note, more);

    private static async Task<string> DescribeAsync(Upload upload)
    {
        await using var content = upload.OpenRead();
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
        return $"{upload.FileName}|{upload.ContentType}|{upload.Length}|{digest[..8]}";
    }
}
