using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the defining parts of methods whose implementing parts the user wrote.</summary>
internal static class DefiningPartEmitter
{
    public static void Emit(CodeWriter code, ContainerSpec container, IEnumerable<MethodSpec> methods)
    {
        var scopes = new Stack<CodeWriter.Scope>();
        if (container.Namespace.Length > 0) scopes.Push(code.FlatBlock("namespace " + CSharpText.Qualified(container.Namespace)));
        foreach (var type in container.Types)
        {
            scopes.Push(code.Block($"partial {type.Keyword} {CSharpText.Identifier(type.Name)}{type.TypeParameters}"));
        }
        // No attribute says that this is generated: both parts would have it, and analyzers and coverage leave out what does.
        foreach (var method in methods)
        {
            code.Call(
                $"{method.Modifiers} partial {method.ReturnType} {CSharpText.Identifier(method.Name)}{method.TypeParameters}",
                [.. method.Parameters.Select(Parameter)],
                method.Constraints + ";");
        }
        while (scopes.Count > 0) scopes.Pop().Dispose();
    }

    private static string Parameter(ParameterSpec parameter) =>
        $"{parameter.Modifiers}{parameter.CSharpType} {CSharpText.Identifier(parameter.CSharpName)}"
        + (parameter.Default is null ? "" : " = " + parameter.Default);
}
