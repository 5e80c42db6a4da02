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

    /// <summary>The most bytes that the multipart body of a call may have, its files and all that stands around them.</summary>
    public long MultipartBodyLimit { get; set; } = 64 << 20;

    /// <summary>The most files that a multipart body may have.</summary>
    public int MultipartFileLimit { get; set; } = 16;

    /// <summary>How long a multipart body may take to arrive. The time of the call itself begins behind that.</summary>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Where the content of large files is kept while their call runs. <see langword="null"/> is the platform's place for such
    /// files: what the environment variable <c>ASPNETCORE_TEMP</c> says, else the system's folder for temporary files.
    /// </summary>
    public string? UploadFolder { get; set; }

    /// <summary>How long a call or a fetch may wait for its functions before it is cancelled and answered without them.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stopping application lets calls go on before they are cancelled.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The role that <see cref="Auth.Staff"/> asks for.</summary>
    public string StaffRole { get; set; } = "staff";

    /// <summary>The role that <see cref="Auth.Superuser"/> asks for.</summary>
    public string SuperuserRole { get; set; } = "superuser";
}
