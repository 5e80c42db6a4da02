namespace Mizan.Codegen.Terminal;

/// <summary>The command cannot do its work.</summary>
/// <param name="message">What is wrong and what to do, in one line.</param>
internal sealed class ToolException(string message) : Exception(message);
