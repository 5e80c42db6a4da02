using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes what reads an argument from named texts: those of a query string, a route or a form.</summary>
internal static class TextArgumentEmitter
{
    /// <summary>Writes it for one argument.</summary>
    /// <param name="code">Takes the text.</param>
    /// <param name="source">The variable that holds the texts.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isTracked">Whether it is noted that the argument was given.</param>
    public static void Emit(CodeWriter code, string source, ParameterSpec parameter, bool isTracked)
    {
        var type = parameter.Type!;
        var name = CSharpText.Literal(parameter.WireName);
        var isList = type.Form != TypeForm.Scalar && type.Form != TypeForm.Named;
        // A list that is not there is one without elements, unless null is allowed.
        var demand = isList && !type.Nullable
            ? null
            : ConstraintEmitter.Demand(parameter.Constraints, parameter.Default is null && !type.Nullable);
        if (demand is not null) code.Line($"{source}.Demand({name}, {CSharpText.Literal(ConstraintText.Of(demand))});");
        if (isList) EmitList(code, source, parameter, isTracked);
        else EmitValue(code, source, parameter, isTracked, isDemanded: demand is not null);
    }

    private static void EmitValue(CodeWriter code, string source, ParameterSpec parameter, bool isTracked, bool isDemanded)
    {
        var type = parameter.Type!;
        var method = (type.Nullable, type.IsValueType, parameter.Default) switch
        {
            (true, true, _) => "Nullable",
            (true, false, _) => "Optional",
            (false, _, not null) => "Optional",
            _ => isDemanded ? "Optional" : "Required",
        };
        string[] arguments = [CSharpText.Literal(parameter.WireName), $"default({CodecText.WithoutNull(type)})", "ref " + Field(parameter)];
        if (parameter.Constraints.Count == 0)
        {
            code.Call($"{(isTracked ? Presence(parameter) + " = " : "")}{source}.{method}", arguments, ";");
            return;
        }
        code.Call($"if ({source}.{method}", arguments, ")");
        using var block = code.Block();
        if (isTracked) code.Line($"{Presence(parameter)} = true;");
        EmitConstraints(code, source, parameter);
    }

    private static void EmitList(CodeWriter code, string source, ParameterSpec parameter, bool isTracked)
    {
        var type = parameter.Type!;
        var name = CSharpText.Literal(parameter.WireName);
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
            code.Call($"var {list} = {source}.List<{item}>", [name, "default"], ";");
            code.Line($"{(isOptional ? $"if ({list} is not null) " : "")}{Field(parameter)} = {value};");
            if (isTracked) code.Line($"{Presence(parameter)} = {list} is not null;");
            return;
        }
        code.Call($"if ({source}.List<{item}>", [name, "default", $"out var {list}"], isOptional ? $" && {list} is not null)" : ")");
        using var block = code.Block();
        code.Line($"{Field(parameter)} = {value};");
        if (isTracked) code.Line($"{Presence(parameter)} = {list} is not null;");
        EmitConstraints(code, source, parameter);
    }

    private static void EmitConstraints(CodeWriter code, string source, ParameterSpec parameter)
    {
        // What is given as text is not null, whatever the type allows.
        var type = parameter.Type! with { Nullable = false };
        var reject = $"{source}.Reject({CSharpText.Literal(parameter.WireName)}, ";
        ConstraintEmitter.Emit(
            code, parameter.Constraints, new ConstrainedValue(Field(parameter), type, ArgumentsEmitter.PatternOf(parameter), reject));
    }

    private static string Field(ParameterSpec parameter) => "arguments." + ArgumentsEmitter.Field(parameter);

    private static string Presence(ParameterSpec parameter) => "arguments." + ArgumentsEmitter.Presence(parameter.CSharpName);
}
