using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the struct that holds a function's arguments, with the code that reads it.</summary>
internal static class ArgumentsEmitter
{
    private static readonly HashSet<string> MembersOfArguments =
        [
            "Arguments", "TryRead", "Read", "Patterns",
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
        using var block = code.Block($"internal struct Arguments : {(isRead ? "IQueryArguments" : "IArguments")}<Arguments>");
        foreach (var parameter in parameters) code.Line($"public {parameter.Type!.Annotated} {Field(parameter)};");
        // Only an argument that was given narrows what the call makes stale.
        var tracked = parameters.Where(p => p.HasValueWhenAbsent && linked.Effects!.Scopes(p.WireName)).ToArray();
        foreach (var parameter in tracked) code.Line($"public bool {Presence(parameter.CSharpName)};");
        code.Line();
        EmitTryRead(code, parameters, tracked);
        if (isRead) EmitQuery(code, parameters);
        ConstraintEmitter.EmitPatterns(code, parameters.Select(p => (PatternOf(p), p.Constraints)));
    }

    /// <summary>The field that holds an argument.</summary>
    public static string Field(ParameterSpec parameter) =>
        CSharpText.Identifier(CSharpText.Unlike(parameter.CSharpName, MembersOfArguments.Contains));

    /// <summary>The field that tells whether an argument was given.</summary>
    public static string Presence(string parameter) => "_has_" + parameter;

    // The prefix keeps it apart from the name of the class that it stands in.
    private static string PatternOf(ParameterSpec parameter) => "_" + parameter.CSharpName;

    private static void EmitTryRead(CodeWriter code, ParameterSpec[] parameters, ParameterSpec[] tracked)
    {
        using var method = code.Block("public static bool TryRead(ref WireReader reader, out Arguments arguments)");
        EmitDefaults(code, parameters);
        var members = parameters
            .Select(p => new MemberReading(
                p.WireName, p.Type!, "arguments." + Field(p), p.Default is null, PatternOf(p), p.Constraints))
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
        foreach (var parameter in parameters) EmitQueryParameter(code, parameter);
    }

    private static void EmitQueryParameter(CodeWriter code, ParameterSpec parameter)
    {
        var type = parameter.Type!;
        var name = CSharpText.Literal(parameter.WireName);
        var field = "arguments." + Field(parameter);
        var isList = type.Form != TypeForm.Scalar && type.Form != TypeForm.Named;
        // A list that is not there is one without elements, unless null is allowed.
        var demand = isList && !type.Nullable
            ? null
            : ConstraintEmitter.Demand(parameter.Constraints, parameter.Default is null && !type.Nullable);
        if (demand is not null) code.Line($"query.Demand({name}, {CSharpText.Literal(ConstraintText.Of(demand))});");
        if (isList)
        {
            EmitQueryList(code, parameter, name, field);
            return;
        }
        var method = (type.Nullable, type.IsValueType, parameter.Default) switch
        {
            (true, true, _) => "Nullable",
            (true, false, _) => "Optional",
            (false, _, not null) => "Optional",
            _ => demand is null ? "Required" : "Optional",
        };
        string[] arguments = [name, $"default({CodecText.WithoutNull(type)})", "ref " + field];
        if (parameter.Constraints.Count == 0)
        {
            code.Call("query." + method, arguments, ";");
            return;
        }
        code.Call("if (query." + method, arguments, ")");
        using var block = code.Block();
        EmitConstraints(code, parameter, name, field);
    }

    private static void EmitQueryList(CodeWriter code, ParameterSpec parameter, string name, string field)
    {
        var type = parameter.Type!;
        var item = $"{type.Item!.Annotated}, {CodecText.Of(type.Item)}";
        // A list without elements cannot be written in a query string, so absence means none, unless null or a default is allowed.
        var list = "_" + parameter.CSharpName;
        var isOptional = type.Nullable || parameter.Default is not null;
        var elements = isOptional ? list : $"{list} ?? []";
        var value = type.Form == TypeForm.Set
            ? $"new global::System.Collections.Generic.HashSet<{type.Item.Annotated}>({elements})"
            : $"[.. {elements}]";
        if (parameter.Constraints.Count == 0)
        {
            code.Call($"var {list} = query.List<{item}>", [name, "default"], ";");
            code.Line($"{(isOptional ? $"if ({list} is not null) " : "")}{field} = {value};");
            return;
        }
        code.Call($"if (query.List<{item}>", [name, "default", $"out var {list}"], isOptional ? $" && {list} is not null)" : ")");
        using var block = code.Block();
        code.Line($"{field} = {value};");
        EmitConstraints(code, parameter, name, field);
    }

    private static void EmitConstraints(CodeWriter code, ParameterSpec parameter, string name, string field)
    {
        // What stands in a query string is not null, whatever the type allows.
        var type = parameter.Type! with { Nullable = false };
        ConstraintEmitter.Emit(
            code, parameter.Constraints, new ConstrainedValue(field, type, PatternOf(parameter), $"query.Reject({name}, "));
    }

    private static void EmitDefaults(CodeWriter code, ParameterSpec[] parameters)
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
