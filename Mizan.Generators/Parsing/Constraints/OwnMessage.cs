using System.Text;
using Microsoft.CodeAnalysis;

namespace Mizan.Generators.Parsing;

/// <summary>
/// Reads the <c>ErrorMessage</c> of a validation attribute. What its braces stand for is known while compiling: {0} is the
/// display name, {1} and {2} are what the attribute says, in the platform's order.
/// </summary>
internal static class OwnMessage
{
    public static string? Parse(
        AttributeData attribute, string name, ConstraintTarget target, List<string> mistakes, params string[] arguments)
    {
        if (attribute.Named("ErrorMessageResourceName") is not null || attribute.Named("ErrorMessageResourceType") is not null)
        {
            mistakes.Add($"[{name}] on {target.Name} takes its message from a resource, "
                + "which is not known while compiling; use ErrorMessage");
            return null;
        }
        if (attribute.Named("ErrorMessage") is not string { Length: > 0 } format) return null;
        var message = Fill(format, [target.DisplayName, .. arguments]);
        if (message is null)
        {
            mistakes.Add($"[{name}] on {target.Name} has a message with braces that stand for nothing; "
                + $"use {Placeholders(arguments.Length)} without a format, and double other braces");
        }
        return message;
    }

    private static string Placeholders(int arguments) => arguments switch
    {
        0 => "{0}",
        1 => "{0} and {1}",
        _ => "{0}, {1} and {2}",
    };

    private static string? Fill(string format, string[] arguments)
    {
        var message = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is not ('{' or '}'))
            {
                message.Append(c);
            }
            else if (i + 1 < format.Length && format[i + 1] == c)
            {
                message.Append(c);
                i++;
            }
            else if (c == '{' && i + 2 < format.Length && format[i + 2] == '}' && format[i + 1] - '0' is >= 0 and var place
                && place < arguments.Length)
            {
                message.Append(arguments[place]);
                i += 2;
            }
            else
            {
                return null;
            }
        }
        return message.ToString();
    }
}
