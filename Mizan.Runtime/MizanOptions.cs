namespace Mizan;

/// <summary>
/// What an application may decide about serving. Read once, when the application starts; a value out of its range stops
/// the start. Set with <see cref="MizanConfiguration"/>.
/// </summary>
public sealed class MizanOptions
{
    /// <summary>The most bytes that the body of a call may have.</summary>
    public int JsonBodyLimit { get; set; } = 1 << 20;

    /// <summary>The most characters that a query string may have, without its question mark.</summary>
    public int QueryLimit { get; set; } = 8 << 10;

    /// <summary>How long a call or a fetch may wait for its functions before it is cancelled and answered without them.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stopping application lets calls go on before they are cancelled.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The role that <see cref="Auth.Staff"/> asks for.</summary>
    public string StaffRole { get; set; } = "staff";

    /// <summary>The role that <see cref="Auth.Superuser"/> asks for.</summary>
    public string SuperuserRole { get; set; } = "superuser";
}
