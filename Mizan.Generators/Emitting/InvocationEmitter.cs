using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the method that makes an instance, calls the user's method and hands back its result.</summary>
internal static class InvocationEmitter
{
    /// <summary>Whether a call takes anything from the request's services.</summary>
    public static bool UsesServices(FunctionSpec function) =>
        function.Method.Parameters.Any(p => p.Source is ParameterSource.Service or ParameterSource.Request)
        || function.Activation is { Constructor.Count: > 0 };

    public static void Emit(CodeWriter code, FunctionSpec function, string result, string arguments)
    {
        var isAsync = IsAsync(function);
        var head = $"protected override {(isAsync ? "async " : "")}ValueTask<{result}> RunAsync(MizanRequest request, {arguments} arguments)";
        var target = function.Method.Container.CSharp;
        if (!isAsync && function.Activation is null && Returning(function.Method.ReturnForm) is ({ Length: > 0 } start, var end))
        {
            code.Line(head + " =>");
            using var indent = code.Indent();
            EmitCall(code, function, start.Substring("return ".Length) + target, end);
            return;
        }
        using var method = code.Block(head);
        if (function.Activation is { } activation)
        {
            var use = activation.Disposal switch
            {
                Disposal.DisposeAsync => "await using var",
                Disposal.Dispose => "using var",
                _ => "var",
            };
            code.Call($"{use} target = new {target}", [.. activation.Constructor.Select(Argument)], ";");
            target = "target";
        }
        var (before, after) = isAsync ? Awaiting(function.Method.ReturnForm) : Returning(function.Method.ReturnForm);
        EmitCall(code, function, before + target, after);
        if (!before.StartsWith("return", StringComparison.Ordinal)) code.Line("return default;");
    }

    // An instance that is disposed has to outlive the task; everything else hands the task through.
    private static bool IsAsync(FunctionSpec function) => function.Route is { MustAwait: true } || function.Activation?.Disposal switch
    {
        Disposal.DisposeAsync => true,
        Disposal.Dispose => function.Method.ReturnForm is not (ReturnForm.Value or ReturnForm.Void),
        _ => false,
    };

    private static (string Head, string Tail) Returning(ReturnForm form) => form switch
    {
        ReturnForm.Void => ("", ";"),
        ReturnForm.Value or ReturnForm.TaskOf => ("return new(", ");"),
        ReturnForm.ValueTaskOf => ("return ", ";"),
        _ => ("return NoResult.From(", ");"),
    };

    private static (string Head, string Tail) Awaiting(ReturnForm form) => form switch
    {
        ReturnForm.Void => ("", ";"),
        ReturnForm.Value => ("return ", ";"),
        ReturnForm.TaskOf or ReturnForm.ValueTaskOf => ("return await ", ".ConfigureAwait(false);"),
        _ => ("await ", ".ConfigureAwait(false);"),
    };

    private static void EmitCall(CodeWriter code, FunctionSpec function, string target, string tail) =>
        code.Call(
            $"{target}.{CSharpText.Identifier(function.Method.Name)}",
            [.. function.Method.Parameters.Select(Argument)],
            tail);

    private static string Argument(ParameterSpec parameter) => parameter.Source switch
    {
        ParameterSource.Argument => "arguments." + ArgumentsEmitter.Field(parameter),
        ParameterSource.CancellationToken => "request.Aborted",
        ParameterSource.Request => "request",
        ParameterSource.Principal => "request.User",
        _ => Service(parameter),
    };

    private static string Service(ParameterSpec parameter)
    {
        var isOptional = parameter.Default is not null || parameter.CSharpType.EndsWith("?", StringComparison.Ordinal);
        var type = parameter.CSharpType.TrimEnd('?');
        if (parameter is { ServiceKey: null, Default: not (null or "null" or "default") })
        {
            var variable = "_" + parameter.CSharpName;
            return $"request.Services.GetService(typeof({type})) is {type} {variable} ? {variable} : {parameter.Default}";
        }
        var method = (isOptional ? "Optional" : "Required") + (parameter.ServiceKey is null ? "" : "Keyed");
        var key = parameter.ServiceKey is null ? "" : ", " + parameter.ServiceKey;
        return $"MizanServices.{method}<{type}>(request{key})";
    }
}
