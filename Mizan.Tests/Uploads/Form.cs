using System.Text;

namespace Mizan.Tests.Uploads;

/// <summary>A multipart body as it stands on the wire, well-formed unless a test says otherwise.</summary>
internal sealed class Form
{
    public const string Boundary = "----MizanTest7MA4";
    public const string MediaType = "multipart/form-data; boundary=" + Boundary;

    private readonly StringBuilder text = new();

    public static Form Call(string function) => new Form().Field("fn", function);

    public Form Field(string name, string value) => Part($"Content-Disposition: form-data; name=\"{name}\"", value);

    public Form File(string name, string fileName, string content, string type = "text/plain") =>
        Part($"Content-Disposition: form-data; name=\"{name}\"; filename=\"{fileName}\"\r\nContent-Type: {type}", content);

    /// <summary>A part with headers of the test's own; characters beyond U+00FF are written in UTF-8.</summary>
    public Form Part(string headers, string content)
    {
        text.Append($"--{Boundary}\r\n{Latin(headers)}\r\n\r\n{content}\r\n");
        return this;
    }

    /// <summary>The body, each character a byte.</summary>
    public override string ToString() => $"{text}--{Boundary}--\r\n";

    public byte[] ToBytes() => Encoding.Latin1.GetBytes(ToString());

    /// <summary>Text in UTF-8, each byte as the character of its number.</summary>
    public static string Latin(string value) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
}
