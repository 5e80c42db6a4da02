using Mizan.Wire;

namespace Mizan.Registry;

/// <summary>A client function that is a read of a context, whose arguments travel in a query string too.</summary>
/// <param name="declaration">What the attribute says.</param>
public abstract class ReadFunction(FunctionDeclaration declaration) : ClientFunction(declaration)
{
    /// <summary>Reads the arguments without running the function.</summary>
    /// <param name="query">The query string.</param>
    /// <returns>What is wrong with them, or <see langword="null"/>.</returns>
    public abstract FieldErrors? Check(ReadOnlySpan<char> query);

    /// <summary>Runs the function with arguments from a query string.</summary>
    /// <param name="request">Who calls.</param>
    /// <param name="query">The query string; not used after the method has returned its task.</param>
    /// <param name="output">Receives the result as JSON.</param>
    /// <returns>A task that ends when the result is written.</returns>
    /// <exception cref="MizanError">Arguments are not acceptable, or the function said no.</exception>
    public abstract ValueTask FetchAsync(MizanRequest request, ReadOnlySpan<char> query, WireWriter output);
}
