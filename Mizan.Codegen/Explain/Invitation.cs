using System.Text.Json;
using Mizan.Codegen.Documents;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Explain;

/// <summary>How somebody without a client calls a function: a line for a shell, or a message for the socket.</summary>
/// <param name="index">The description.</param>
/// <param name="address">The address that the server's <c>MapMizan</c> was given, without a slash at its end.</param>
internal sealed class Invitation(DocumentIndex index, string address)
{
    private const string Identity = " -H 'Authorization: Bearer TOKEN'";

    private readonly SampleValue samples = new(index);

    public string Of(IrFunction function)
    {
        if (function.IsWebsocket) return Message(function);
        var identity = function.Auth is not null || function.Policy is not null ? Identity : "";
        if (function.Route is not null) return Page(function, identity);
        if (function.Kind == FunctionKind.Read) return $"curl {Shell(Fetch(function.Context!))}{identity}";
        return Call(function, identity);
    }

    private string Call(IrFunction function, string identity)
    {
        var arguments = function.Inputs.Where(input => !input.Optional).ToArray();
        var target = $"{address}/call/{identity}";
        if (!arguments.Any(IsFile)) return $"curl {target} --json {Shell($"{{\"fn\":{Name(function)},\"args\":{Object(arguments)}}}")}";
        var files = arguments.Where(IsFile).Select(input => $" -F {Shell($"{input.Name}=@file")}");
        var others = Object(arguments.Where(input => !IsFile(input)));
        return $"curl {target} -F {Shell($"fn={function.Name}")} -F {Shell($"args={others}")}{string.Concat(files)}";
    }

    // Nothing is sent that may be left out.
    private string Fetch(string context)
    {
        var parameters = index.Contexts[context].Params.Where(param => param.IsRequired && !param.Type.Nullable);
        return Address($"{address}/ctx/{context}/", parameters.Select(param => (param.Name, Text(samples.Of(param.Type)))));
    }

    private string Message(IrFunction function)
    {
        if (function.Kind != FunctionKind.Read)
        {
            var arguments = Object(function.Inputs.Where(input => !input.Optional));
            return $"{{\"action\":\"call\",\"id\":1,\"fn\":{Name(function)},\"args\":{arguments}}}";
        }
        var parameters = index.Contexts[function.Context!].Params.Where(param => param.IsRequired)
            .Select(param => $"{SampleValue.Quoted(param.Name)}:{samples.Of(param.Type)}");
        var context = SampleValue.Quoted(function.Context!);
        return $"{{\"action\":\"fetch\",\"id\":1,\"context\":{context},\"params\":{{{string.Join(",", parameters)}}}}}";
    }

    private string Page(IrFunction function, string identity)
    {
        var route = function.Route!;
        var others = new List<IrField>();
        foreach (var input in function.Inputs.Where(input => !input.Optional))
        {
            var filled = Filled(route, input.Name, Uri.EscapeDataString(Text(samples.Of(input))));
            if (filled is null) others.Add(input);
            else route = filled;
        }
        var host = Uri.TryCreate(address, UriKind.Absolute, out var found) ? found.GetLeftPart(UriPartial.Authority) : "";
        var target = $"{host}/{route.TrimStart('/')}";
        var values = others.Where(IsText).Select(input => (input.Name, Value: Text(samples.Of(input))));
        if (function.Methods.Count == 0 || function.Methods.Contains("GET")) return $"curl {Shell(Address(target, values))}{identity}";
        // What has a body is a POST to curl, whose other methods have to be named.
        var method = function.Methods.Contains("POST") && others.Count > 0 ? "" : $" -X {function.Methods[0]}";
        var body = others.All(IsText)
            ? string.Concat(values.Select(value => $" -d {Shell($"{value.Name}={Uri.EscapeDataString(value.Value)}")}"))
            : $" --json {Shell(Object(others))}";
        return $"curl {Shell(target)}{method}{identity}{body}";
    }

    // Whether a form can say it.
    private bool IsText(IrField input)
    {
        var type = input.Type.Name is IrTypeNames.List or IrTypeNames.Set ? input.Type.Item! : input.Type;
        return (IrTypeNames.IsScalar(type.Name) && type.Name != "json") || index.Enums.ContainsKey(type.Name);
    }

    private static string? Filled(string route, string name, string value)
    {
        var start = route.IndexOf($"{{{name}", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || route.IndexOf('}', start) is not (> 0 and var end)) return null;
        return char.IsLetterOrDigit(route[start + 1 + name.Length]) ? null : route[..start] + value + route[(end + 1)..];
    }

    private static string Address(string target, IEnumerable<(string Name, string Value)> values)
    {
        var query = string.Join("&", values.Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value)}"));
        return query.Length == 0 ? target : $"{target}?{query}";
    }

    private static bool IsFile(IrField input) => (input.Type.Item ?? input.Type).Name == IrTypeNames.Upload;

    private static string Name(IrFunction function) => SampleValue.Quoted(function.Name);

    private string Object(IEnumerable<IrField> inputs) =>
        $"{{{string.Join(",", inputs.Select(input => $"{SampleValue.Quoted(input.Name)}:{samples.Of(input)}"))}}}";

    // A value as it stands in a query string: the text of a string, the first element of a list.
    private static string Text(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var value = parsed.RootElement;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    private static string Shell(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or ':' or '.' or '_' or '-' or '=' or '@')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
