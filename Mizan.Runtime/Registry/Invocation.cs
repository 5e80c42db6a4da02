using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The steps that every generated function takes around its own code.</summary>
internal static class Invocation
{
    public static TArguments Bind<TArguments>(MizanRequest request, JsonArguments json)
        where TArguments : struct, IArguments<TArguments>
    {
        try
        {
            // Set one by one, since what an initializer sets is set in a copy, and the reader is large.
            var reader = new WireReader(json.Text, json.IsPlain);
            reader.Uploads = request.Uploads;
            reader.EnforcesConstraints = true;
            if (!reader.IsAtObject()) throw MizanError.BadRequest("The arguments must be an object.");
            if (!TArguments.TryRead(ref reader, out var arguments)) ThrowIfRefused(reader.Errors);
            return arguments;
        }
        catch (JsonException)
        {
            // Told apart here, where only the caller's text is read: the same exception out of the function is the server's fault.
            throw MizanError.BadRequest("The arguments are malformed JSON, or give a member twice.");
        }
    }

    /// <summary>Reads the arguments that a body of JSON holds.</summary>
    /// <returns>What was refused, or <see langword="null"/>.</returns>
    public static FieldErrors? Read<TArguments>(ReadOnlySpan<byte> json, ref TArguments arguments)
        where TArguments : struct, IRouteArguments<TArguments>
    {
        try
        {
            var reader = new WireReader(json) { EnforcesConstraints = true };
            reader.Json.Read();
            if (reader.Json.TokenType != JsonTokenType.StartObject) throw MizanError.BadRequest("The body must be an object.");
            TArguments.TryReadBody(ref reader, ref arguments);
            // One step beyond the end: the reader throws at anything but white space there.
            reader.Json.Read();
            return reader.Errors;
        }
        catch (JsonException)
        {
            throw MizanError.BadRequest("The body is malformed JSON, nests too deep, or gives a member twice.");
        }
    }

    public static void ThrowIfRefused(FieldErrors? errors)
    {
        if (errors is not null) throw MizanError.Validation(errors.ToDictionary());
    }

    // A function that has its result at once, as most do whose data is at hand, costs no state machine.
    public static ValueTask Finish<TResult, TCodec>(ValueTask<TResult> run, WireWriter output)
        where TCodec : struct, IWireCodec<TResult>
    {
        if (!run.IsCompletedSuccessfully) return Awaited(run, output);
        TCodec.Write(output, run.Result);
        return default;

        static async ValueTask Awaited(ValueTask<TResult> run, WireWriter output) => TCodec.Write(output, await run);
    }
}
