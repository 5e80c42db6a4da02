namespace Mizan.Wire;

/// <summary>A value has no JSON form, so the answer that holds it cannot be written.</summary>
/// <param name="message">What the value is and why it cannot be written.</param>
public sealed class WireException(string message) : Exception(message);
