using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the file of one client function: its defining part and the class that serves it.</summary>
internal static class FunctionEmitter
{
    /// <summary>The class that serves a function, qualified from <c>global::</c>.</summary>
    public static string ClassName(FunctionSpec function) => $"global::{Namespace(function)}.{function.Method.UniqueName}Function";

    public static string Emit(FunctionSpec function)
    {
        var code = GeneratedFile.Begin();
        DefiningPartEmitter.Emit(code, function.Method);
        code.Line();
        using (GeneratedFile.Namespace(code, Namespace(function), "Mizan", "Mizan.Registry", "Mizan.Wire", "System.Threading.Tasks"))
        {
            code.Line($"/// <summary><c>{function.WireName}</c>{Summary(function)}</summary>");
            code.Line(GeneratedFile.Attribute);
            EmitClass(code, function);
        }
        return code.ToString();
    }

    private static void EmitClass(CodeWriter code, FunctionSpec function)
    {
        var name = function.Method.UniqueName + "Function";
        var arguments = ArgumentsEmitter.Has(function) ? name + ".Arguments" : "NoArguments";
        var result = function.Result?.Annotated ?? "NoResult";
        var codec = function.Result is null ? "NoResult" : CodecText.Of(function.Result);
        code.Line($"internal sealed class {name}() : {(function.Kind == FunctionKind.Read ? "ContextFunction" : "CallFunction")}<");
        using (code.Indent())
        {
            code.Line(arguments + ",");
            code.Line(result + ",");
            code.Line(codec + ">(");
            code.Line(Declaration(function) + ")");
        }
        using (code.Block())
        {
            InvocationEmitter.Emit(code, function, result, arguments.Replace(name + ".", ""));
            if (ArgumentsEmitter.Has(function)) ArgumentsEmitter.Emit(code, function);
        }
    }

    private static string Declaration(FunctionSpec function)
    {
        var properties = new List<string>();
        if (function.Context is not null) properties.Add("Context = " + CSharpText.Literal(function.Context));
        if (function.Auth != "None") properties.Add("Auth = Auth." + function.Auth);
        if (function.IsPrivate) properties.Add("Private = true");
        if (InvocationEmitter.UsesServices(function)) properties.Add("UsesServices = true");
        var initializer = properties.Count == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";
        return $"new FunctionDeclaration({CSharpText.Literal(function.WireName)}, FunctionKind.{function.Kind}){initializer}";
    }

    private static string Summary(FunctionSpec function) =>
        function.Summary.Length == 0 ? "" : ": " + CSharpText.Xml(function.Summary);

    private static string Namespace(FunctionSpec function) =>
        CSharpText.OwnNamespace("Mizan.Functions", function.Method.Container.FullName);
}
