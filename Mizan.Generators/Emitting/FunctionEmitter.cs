using Mizan.Generators.Model;
using Mizan.Generators.Parsing;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the file of the client functions of one type: their defining parts and the classes that serve them.</summary>
internal static class FunctionEmitter
{
    private const string Answer = "global::Microsoft.AspNetCore.Http.IResult";

    /// <summary>The class that serves a function, qualified from <c>global::</c>.</summary>
    public static string ClassName(FunctionSpec function) => $"global::{Namespace(function.Method.Container)}.{function.Method.UniqueName}Function";

    public static string Emit(FunctionGroup group)
    {
        var code = GeneratedFile.Begin(repeatsDeclarations: true);
        var isFirst = true;
        foreach (var functions in group.Functions.GroupBy(linked => linked.Function.Method.Container))
        {
            if (!isFirst) code.Line();
            EmitType(code, functions.Key, [.. functions]);
            isFirst = false;
        }
        return code.Finish();
    }

    private static void EmitType(CodeWriter code, ContainerSpec container, LinkedFunction[] functions)
    {
        DefiningPartEmitter.Emit(code, container, functions.Select(linked => linked.Function.Method));
        // A function whose effects are not known is not served, but the compiler needs its other half.
        var served = functions.Where(linked => linked.Effects is not null).ToArray();
        if (served.Length == 0) return;
        code.Line();
        using var space = GeneratedFile.Namespace(code, Namespace(container), [.. Usings(served)]);
        for (var i = 0; i < served.Length; i++)
        {
            if (i > 0) code.Line();
            code.Line(GeneratedFile.Attribute);
            EmitClass(code, served[i]);
        }
    }

    private static IEnumerable<string> Usings(LinkedFunction[] served)
    {
        yield return "Mizan.Registry";
        yield return "Mizan.Wire";
        yield return "System.Threading.Tasks";
        if (served.Any(linked => linked.Function.Kind == FunctionKind.Mutation)) yield return "Mizan.Invalidation";
    }

    private static void EmitClass(CodeWriter code, LinkedFunction linked)
    {
        var function = linked.Function;
        var name = function.Method.UniqueName + "Function";
        var arguments = ArgumentsEmitter.Has(function) ? name + ".Arguments" : "NoArguments";
        var result = function.Route is not null ? Answer : function.Result?.Annotated ?? "NoResult";
        var codec = function.Result is null ? "NoResult" : CodecText.Of(function.Result);
        if (function.Route is not null) EmitViewHead(code, function, name, arguments);
        else EmitHead(code, function, name, [arguments, result, codec]);
        using (code.Block())
        {
            var own = arguments.Replace(name + ".", "");
            InvocationEmitter.Emit(code, function, result, own);
            if (function.Kind == FunctionKind.Mutation) EffectsEmitter.Emit(code, linked, own, result);
            if (function.Guard is { } guard) EmitGuard(code, guard);
            if (ArgumentsEmitter.Has(function)) ArgumentsEmitter.Emit(code, linked);
        }
    }

    private static void EmitHead(CodeWriter code, FunctionSpec function, string name, string[] types)
    {
        var properties = Properties(function);
        code.Call(
            $"internal sealed class {name}() : {BaseClass(function.Kind)}<{string.Join(", ", types)}>",
            [Declaration(function) + (properties.Count == 0 ? "" : $" {{ {string.Join(", ", properties)} }}")],
            "");
    }

    // A route is long, so each property has a line.
    private static void EmitViewHead(CodeWriter code, FunctionSpec function, string name, string arguments)
    {
        code.Line($"internal sealed class {name}() : ViewFunction<{arguments}>(");
        using var indent = code.Indent();
        using var block = code.Block(Declaration(function), "})");
        foreach (var property in Properties(function)) code.Line(property + ",");
    }

    private static string BaseClass(FunctionKind kind) => kind switch
    {
        FunctionKind.Read => "ContextFunction",
        FunctionKind.Mutation => "MutationFunction",
        _ => "CallFunction",
    };

    private static void EmitGuard(CodeWriter code, GuardSpec guard)
    {
        code.Line();
        var call = $"{guard.Method}(request)";
        code.Line($"public override ValueTask<bool> GuardAsync(MizanRequest request) => {(guard.IsAsync ? call : $"new({call})")};");
    }

    private static string Declaration(FunctionSpec function) =>
        $"new({CSharpText.Literal(function.WireName)}, FunctionKind.{function.Kind})";

    private static List<string> Properties(FunctionSpec function)
    {
        var properties = new List<string>();
        if (function.Context is not null) properties.Add("Context = " + CSharpText.Literal(function.Context));
        if (function.Auth != "None") properties.Add("Auth = Auth." + function.Auth);
        if (function.Policy is not null) properties.Add("Policy = " + CSharpText.Literal(function.Policy));
        if (function.Guard is not null) properties.Add("HasGuard = true");
        if (function.IsPrivate) properties.Add("Private = true");
        if (function.IsWebsocket) properties.Add("Websocket = true");
        if (Uploads(function) is { Length: > 0 } uploads) properties.Add($"Uploads = [{string.Join(", ", uploads)}]");
        if (function.Route is { } route) properties.Add("Route = " + Route(route));
        if (InvocationEmitter.UsesServices(function)) properties.Add("UsesServices = true");
        return properties;
    }

    private static string Route(RouteSpec route)
    {
        var methods = route.Methods.Select(CSharpText.Literal);
        return $"new RouteDeclaration({CSharpText.Literal(route.Template)}, RouteBody.{route.Body}, {string.Join(", ", methods)})";
    }

    private static string[] Uploads(FunctionSpec function) =>
    [
        .. ContextTable.Arguments(function)
            .Where(p => p.Type!.IsUpload)
            .Select(p => $"new({CSharpText.Literal(p.WireName)}, IsList: {(p.Type!.Item is null ? "false" : "true")})"),
    ];

    private static string Namespace(ContainerSpec container) => CSharpText.OwnNamespace("Mizan.Functions", container.FullName);
}
