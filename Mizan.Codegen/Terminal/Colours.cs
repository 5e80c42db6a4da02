namespace Mizan.Codegen.Terminal;

/// <summary>Colours text for a terminal, or leaves it as it is.</summary>
/// <param name="isOn">Whether there is a terminal, and it is to be coloured.</param>
internal sealed class Colours(bool isOn)
{
    public static readonly Colours None = new(isOn: false);

    private const string Reset = "\e[0m";

    public string Red(string text) => In("\e[31m", text);

    public string Green(string text) => In("\e[32m", text);

    public string Cyan(string text) => In("\e[36m", text);

    public string Bold(string text) => In("\e[1m", text);

    /// <summary>Colours where standard output is a terminal that has them, unless NO_COLOR asks for none (no-color.org).</summary>
    public static Colours ForOutput() => new(
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb");

    private string In(string colour, string text) => isOn ? colour + text + Reset : text;
}
