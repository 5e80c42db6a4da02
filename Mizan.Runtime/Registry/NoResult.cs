using System.Text.Json;
using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>The result of a function that returns none: JSON <c>null</c>.</summary>
public readonly struct NoResult : IWireCodec<NoResult>
{
    /// <inheritdoc/>
    public static void Write(WireWriter writer, NoResult value) => writer.Raw("null"u8);

    /// <inheritdoc/>
    public static bool TryRead(ref WireReader reader, out NoResult value)
    {
        value = default;
        return reader.Json.TokenType == JsonTokenType.Null || reader.Refuse("must be null");
    }

    /// <summary>Turns a task without result into one with nothing as its result.</summary>
    /// <param name="task">A function's task.</param>
    /// <returns>A task that ends when the given one does.</returns>
    public static ValueTask<NoResult> From(Task task) => From(new ValueTask(task));

    /// <summary>Turns a task without result into one with nothing as its result.</summary>
    /// <param name="task">A function's task.</param>
    /// <returns>A task that ends when the given one does.</returns>
    public static ValueTask<NoResult> From(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully) return Awaited(task);
        task.GetAwaiter().GetResult();
        return default;

        static async ValueTask<NoResult> Awaited(ValueTask task)
        {
            await task;
            return default;
        }
    }
}
