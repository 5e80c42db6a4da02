using Mizan.Registry;

namespace Mizan.Dispatch;

/// <summary>
/// Arguments that are still on their way when their function is known. They are received when the caller has been judged, so
/// that nothing is kept for whoever may not call, and given up when the function has ended.
/// </summary>
internal interface IArgumentSource : IDisposable
{
    /// <summary>Receives the arguments. Files among them are left in the request.</summary>
    /// <param name="request">The request of the call.</param>
    /// <param name="function">The function.</param>
    /// <returns>The arguments, a JSON object; valid until the source is disposed.</returns>
    /// <exception cref="MizanError">They are not what the protocol asks for.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(MizanRequest request, FunctionDeclaration function);
}
