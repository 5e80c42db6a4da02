using Microsoft.Net.Http.Headers;
using Mizan.Dispatch;
using Mizan.Limits;
using Mizan.Registry;
using Mizan.Uploads;
using Mizan.Wire;

namespace Mizan.Http.Multipart;

/// <summary>
/// A call in a multipart body. It begins with the parts that say which function is called, and that may have its arguments;
/// everything else, and all files, are received only when the caller has been found good for that function.
/// </summary>
/// <param name="parts">The body.</param>
/// <param name="arguments">Takes the JSON arguments.</param>
/// <param name="responder">Has lent that.</param>
/// <param name="options">Say how much there may be, and how long it may take.</param>
/// <param name="time">Measures that.</param>
internal sealed class MultipartCall(
    PartReader parts, WireWriter arguments, Responder responder, MizanOptions options, TimeProvider time) : IArgumentSource
{
    private const string FunctionName = "fn";
    private const string ArgumentsName = "args";
    private const int LongestFunction = 256;

    private readonly UploadSet uploads = new();
    private readonly long started = time.GetTimestamp();
    private bool hasArguments;
    private int files;

    /// <summary>The name of the function.</summary>
    public byte[] Function { get; private set; } = [];

    /// <summary>Reads as far as the name of the function.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellation)
    {
        while (await parts.NextAsync(cancellation) is { } part)
        {
            switch (part.Name)
            {
                case FunctionName:
                    Function = await ReadFunctionAsync(part, cancellation);
                    return;
                case ArgumentsName:
                    await ReadArgumentsAsync(part, cancellation);
                    break;
                default:
                    throw MizanError.BadRequest("The part 'fn' must stand before every other part but 'args'.");
            }
        }
        throw MizanError.BadRequest("The body must have a part 'fn'.");
    }

    public async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(MizanRequest request, FunctionDeclaration function)
    {
        var left = options.UploadTimeout - time.GetElapsedTime(started);
        request.Restart(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            await ReceiveAsync(function, request.Aborted);
        }
        catch (OperationCanceledException) when (request.Interruption == Interruption.Timeout)
        {
            throw Refusal.TooSlow();
        }
        request.Restart(options.CallTimeout);
        request.Uploads = uploads;
        return arguments.Length == 0 ? "{}"u8.ToArray() : arguments.WrittenMemory;
    }

    public void Dispose()
    {
        uploads.Dispose();
        parts.Dispose();
        responder.Return(arguments);
    }

    private async ValueTask ReceiveAsync(FunctionDeclaration function, CancellationToken cancellation)
    {
        while (await parts.NextAsync(cancellation) is { } part)
        {
            switch (part.Name)
            {
                case FunctionName:
                    throw MizanError.BadRequest("The body gives 'fn' twice.");
                case ArgumentsName:
                    await ReadArgumentsAsync(part, cancellation);
                    break;
                default:
                    await ReceiveFileAsync(part, function, cancellation);
                    break;
            }
        }
    }

    private async ValueTask ReceiveFileAsync(PartHeaders part, FunctionDeclaration function, CancellationToken cancellation)
    {
        var parameter = function.Uploads.FirstOrDefault(upload => upload.Name == part.Name);
        if ((parameter is not null || part.FileName is not null) && ++files > options.MultipartFileLimit)
        {
            throw Refusal.TooLarge($"The body has more than {options.MultipartFileLimit} files.");
        }
        if (parameter is { IsList: false } && uploads.Find(part.Name) is not null)
        {
            uploads.Repeat(part.Name);
            parameter = null;
        }
        var spool = parameter is null ? null : uploads.Begin(options.UploadFolder ?? DefaultFolder());
        while (await parts.ReadAsync(cancellation) is { IsEmpty: false } content)
        {
            if (spool is not null) await spool.WriteAsync(content, cancellation);
        }
        // This is how a browser says that no file was chosen.
        if (spool is null or { Length: 0 } && part.FileName is null or "") return;
        uploads.Add(part.Name, new(part.FileName, part.ContentType, spool!));
    }

    private async ValueTask<byte[]> ReadFunctionAsync(PartHeaders part, CancellationToken cancellation)
    {
        RefuseOtherText(part);
        byte[] name = [];
        while (await parts.ReadAsync(cancellation) is { IsEmpty: false } content)
        {
            if (name.Length + content.Length > LongestFunction) throw MizanError.BadRequest("'fn' is too long.");
            name = [.. name, .. content.Span];
        }
        return name;
    }

    private async ValueTask ReadArgumentsAsync(PartHeaders part, CancellationToken cancellation)
    {
        if (hasArguments) throw MizanError.BadRequest("The body gives 'args' twice.");
        hasArguments = true;
        RefuseOtherText(part);
        while (await parts.ReadAsync(cancellation) is { IsEmpty: false } content)
        {
            if (content.Length > options.JsonBodyLimit - arguments.Length) throw Refusal.TooLarge("'args' is too large.");
            arguments.Raw(content.Span);
        }
        if (MultipartArguments.IsNull(arguments.Written)) arguments.Truncate(0);
    }

    private static void RefuseOtherText(PartHeaders part)
    {
        if (part.ContentType is null || MediaType.IsUtf8(MediaTypeHeaderValue.Parse(part.ContentType))) return;
        throw Refusal.Malformed($"the part '{part.Name}' is not in UTF-8.");
    }

    private static string DefaultFolder() => Environment.GetEnvironmentVariable("ASPNETCORE_TEMP") ?? Path.GetTempPath();
}
