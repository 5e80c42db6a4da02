using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the struct that holds a function's arguments, with the code that reads it.</summary>
internal static class ArgumentsEmitter
{
    private static readonly HashSet<string> MembersOfArguments =
    [
        "Arguments", "TryRead", "Read", "ReadForm", "TryReadBody", "Patterns",
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
        if (function.Route is { } route) RouteArgumentsEmitter.EmitReaders(code, route, parameters, tracked);
        else EmitReaders(code, parameters, tracked, isRead);
        ConstraintEmitter.EmitPatterns(code, parameters.Select(p => (PatternOf(p), p.Constraints)));
    }

    /// <summary>The field that holds an argument.</summary>
    public static string Field(ParameterSpec parameter) =>
        CSharpText.Identifier(CSharpText.Unlike(parameter.CSharpName, MembersOfArguments.Contains));

    /// <summary>The field that tells whether an argument was given.</summary>
    public static string Presence(string parameter) => "_has_" + parameter;

    /// <summary>The field that holds the pattern of an argument. The prefix keeps it apart from the class that it stands in.</summary>
    public static string PatternOf(ParameterSpec parameter) => "_" + parameter.CSharpName;

    private static void EmitReaders(CodeWriter code, ParameterSpec[] parameters, ParameterSpec[] tracked, bool isRead)
    {
        EmitTryRead(code, parameters, tracked);
        if (!isRead) return;
        code.Line();
        using var method = code.Block("public static void Read(ref WireQuery query, out Arguments arguments)");
        EmitDefaults(code, parameters);
        foreach (var parameter in parameters) TextArgumentEmitter.Emit(code, "query", parameter, isTracked: false);
    }

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
            .Select(p => new MemberReading(
                p.WireName, p.Type!, "arguments." + Field(p), IsRequired(p) && !p.Type!.IsUpload, PatternOf(p), p.Constraints))
            .ToArray();
        MembersEmitter.EmitLoop(code, members);
        foreach (var parameter in tracked)
        {
            code.Line(
                $"arguments.{Presence(parameter.CSharpName)} = "
                + $"members.Has({Array.IndexOf(parameters, parameter).ToString(CultureInfo.InvariantCulture)});");
        }
        foreach (var parameter in parameters.Where(p => p.Type!.IsUpload)) EmitUpload(code, parameter);
        code.Line($"return {MembersEmitter.End(members)};");
    }

    private static void EmitUpload(CodeWriter code, ParameterSpec parameter)
    {
        var type = parameter.Type!;
        var isRequired = IsRequired(parameter) && !type.Nullable;
        var (name, field) = (CSharpText.Literal(parameter.WireName), "arguments." + Field(parameter));
        var required = "isRequired: " + (isRequired ? "true" : "false");
        if (type.Item is null) code.Call($"{field} = reader.Upload", [name, required], ";");
        else code.Call("reader.UploadList", [name, "ref " + field, required], ";");
    }

    private static bool IsRequired(ParameterSpec parameter) => parameter.Default is null;

    /// <summary>Writes the default values.</summary>
    public static void EmitDefaults(CodeWriter code, ParameterSpec[] parameters)
    {
        var defaults = parameters
            .Where(p => p.Default is not (null or "null" or "default"))
            .Select(p => $"{Field(p)} = {p.Default}")
            .ToArray();
        code.Line(defaults.Length == 0 ? "arguments = default;" : $"arguments = new() {{ {string.Join(", ", defaults)} }};");
    }

    private static IEnumerable<ParameterSpec> Of(FunctionSpec function) =>
        function.Method.Parameters.Where(p => p.Source == ParameterSource.Argument);
}
