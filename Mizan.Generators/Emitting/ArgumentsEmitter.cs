using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the struct that holds a function's arguments, with the code that reads it.</summary>
internal static class ArgumentsEmitter
{
    private static readonly HashSet<string> MembersOfArguments =
        [
            "Arguments", "TryRead", "Read", "ReadForm", "TryReadBody",
            "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
        ];

    /// <summary>Whether the function takes anything from the wire.</summary>
    public static bool Has(FunctionSpec function) => Of(function).Any();

    public static void Emit(CodeWriter code, LinkedFunction linked)
    {
        var function = linked.Function;
        var isRead = function.Kind == FunctionKind.Read;
        var parameters = Of(function).ToArray();
        code.Line();
        var contract = function.Route is not null ? "IRouteArguments" : isRead ? "IQueryArguments" : "IArguments";
        using var block = code.Block($"internal struct Arguments : {contract}<Arguments>");
        foreach (var parameter in parameters) code.Line($"public {parameter.Type!.Annotated} {Field(parameter)};");
        // Only an argument that was given narrows what the call makes stale.
        var tracked = parameters.Where(p => p.HasValueWhenAbsent && linked.Effects!.Scopes(p.WireName)).ToArray();
        foreach (var parameter in tracked) code.Line($"public bool {Presence(parameter.CSharpName)};");
        code.Line();
        if (function.Route is { } route)
        {
            RouteArgumentsEmitter.EmitReaders(code, route, parameters, tracked);
            return;
        }
        EmitTryRead(code, parameters, tracked);
        if (isRead) EmitQuery(code, parameters);
    }

    /// <summary>The field that holds an argument.</summary>
    public static string Field(ParameterSpec parameter) =>
        CSharpText.Identifier(CSharpText.Unlike(parameter.CSharpName, MembersOfArguments.Contains));

    /// <summary>The field that tells whether an argument was given.</summary>
    public static string Presence(string parameter) => "_has_" + parameter;

    private static void EmitTryRead(CodeWriter code, ParameterSpec[] parameters, ParameterSpec[] tracked)
    {
        using var method = code.Block("public static bool TryRead(ref WireReader reader, out Arguments arguments)");
        EmitDefaults(code, parameters);
        EmitMembers(code, parameters, tracked);
    }

    /// <summary>Writes the loop that reads arguments from an object, and the end of the method around it.</summary>
    public static void EmitMembers(CodeWriter code, ParameterSpec[] parameters, ParameterSpec[] tracked)
    {
        var members = parameters
            .Select(p => new MemberReading(p.WireName, p.Type!, "arguments." + Field(p), p.Default is null))
            .ToArray();
        MembersEmitter.EmitLoop(code, members);
        foreach (var parameter in tracked)
        {
            code.Line(
                $"arguments.{Presence(parameter.CSharpName)} = "
                + $"members.Has({Array.IndexOf(parameters, parameter).ToString(CultureInfo.InvariantCulture)});");
        }
        code.Line($"return {MembersEmitter.End(members)};");
    }

    private static void EmitQuery(CodeWriter code, ParameterSpec[] parameters)
    {
        code.Line();
        using var method = code.Block("public static void Read(ref WireQuery query, out Arguments arguments)");
        EmitDefaults(code, parameters);
        foreach (var parameter in parameters) EmitText(code, "query", parameter, isTracked: false);
    }

    /// <summary>Writes what reads an argument from named texts.</summary>
    public static void EmitText(CodeWriter code, string source, ParameterSpec parameter, bool isTracked)
    {
        var type = parameter.Type!;
        var name = CSharpText.Literal(parameter.WireName);
        var field = "arguments." + Field(parameter);
        if (type.Form != TypeForm.Scalar && type.Form != TypeForm.Named)
        {
            // A list without elements cannot be written in a query string, so absence means none, unless null or a default is allowed.
            var list = "_" + parameter.CSharpName;
            code.Call($"var {list} = {source}.List<{type.Item!.Annotated}, {CodecText.Of(type.Item)}>", [name, "default"], ";");
            var isOptional = type.Nullable || parameter.Default is not null;
            var elements = isOptional ? list : $"{list} ?? []";
            var value = type.Form == TypeForm.Set
                ? $"new global::System.Collections.Generic.HashSet<{type.Item.Annotated}>({elements})"
                : $"[.. {elements}]";
            code.Line($"{(isOptional ? $"if ({list} is not null) " : "")}{field} = {value};");
            if (isTracked) code.Line($"arguments.{Presence(parameter.CSharpName)} = {list} is not null;");
            return;
        }
        var method = (type.Nullable, type.IsValueType, parameter.Default) switch
        {
            (true, true, _) => "Nullable",
            (true, false, _) => "Optional",
            (false, _, not null) => "Optional",
            _ => "Required",
        };
        var presence = isTracked ? $"arguments.{Presence(parameter.CSharpName)} = " : "";
        code.Call($"{presence}{source}.{method}", [name, $"default({CodecText.WithoutNull(type)})", "ref " + field], ";");
    }

    /// <summary>Writes the default values.</summary>
    public static void EmitDefaults(CodeWriter code, ParameterSpec[] parameters)
    {
        code.Line("arguments = default;");
        foreach (var parameter in parameters)
        {
            if (parameter.Default is not (null or "null" or "default")) code.Line($"arguments.{Field(parameter)} = {parameter.Default};");
        }
    }

    private static IEnumerable<ParameterSpec> Of(FunctionSpec function) =>
        function.Method.Parameters.Where(p => p.Source == ParameterSource.Argument);
}
