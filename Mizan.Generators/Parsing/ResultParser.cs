using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>The result of a client function, and how it comes.</summary>
internal static class ResultParser
{
    public static (ReturnForm Form, TypeRef? Result) Parse(
        IMethodSymbol method, WireTypes types, TypeClosure closure, List<Problem> problems)
    {
        var (form, type) = Unwrap(method);
        if (type is null || RouteParser.IsAnswer(type)) return (form, null);
        if (types.Add(closure, type, isRead: false, out var result) is { } refusal)
        {
            problems.Add(new("MIZ007", $"The result of '{method.Name}': {refusal}", ProblemSite.Result));
        }
        return (form, result);
    }

    /// <summary>How a method's result comes, and its type without the task around it; null for none.</summary>
    public static (ReturnForm Form, ITypeSymbol? Type) Unwrap(IMethodSymbol method)
    {
        if (method.ReturnsVoid) return (ReturnForm.Void, null);
        if (method.ReturnType is not INamedTypeSymbol type || !KnownTypes.IsIn(type, "System.Threading.Tasks"))
        {
            return (ReturnForm.Value, method.ReturnType);
        }
        return (type.Name, type.TypeArguments.Length) switch
        {
            ("Task", 0) => (ReturnForm.Task, null),
            ("Task", 1) => (ReturnForm.TaskOf, type.TypeArguments[0]),
            ("ValueTask", 0) => (ReturnForm.ValueTask, null),
            ("ValueTask", 1) => (ReturnForm.ValueTaskOf, type.TypeArguments[0]),
            _ => (ReturnForm.Value, type),
        };
    }
}
