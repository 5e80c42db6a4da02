namespace Mizan.ClientTargets;

/// <summary>A generated client cannot be written where it was asked for.</summary>
/// <param name="message">Why, and the way out.</param>
internal sealed class ClientFolderException(string message) : Exception(message);
