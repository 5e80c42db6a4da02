using System.Globalization;

namespace Mizan.Codegen.Graph;

/// <summary>The colours: each context has one, which its edges and reads share, so that an edge can be followed.</summary>
internal static class Paint
{
    /// <summary>For each hue, the colour on white and the colour on black. Told apart by those who see few colours, too.</summary>
    public static readonly IReadOnlyList<(string Light, string Dark)> Hues =
    [
        ("#0b63b5", "#6cb2f5"),
        ("#b5480b", "#f5a36c"),
        ("#14784a", "#63cf9b"),
        ("#8a2f9e", "#d990ea"),
        ("#9a6a00", "#e3b94e"),
        ("#0f7480", "#5fcbd8"),
        ("#b32450", "#f58aa9"),
        ("#53606f", "#a9b6c6"),
    ];

    /// <summary>The class of the context at an index.</summary>
    public static string Of(int index) => string.Create(CultureInfo.InvariantCulture, $"h{index % Hues.Count}");
}
