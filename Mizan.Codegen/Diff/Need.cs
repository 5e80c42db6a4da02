using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Diff;

/// <summary>Whether something has to be sent. In a query string null is the same as absent, and so is a list without elements.</summary>
internal static class Need
{
    public static bool Of(IrFunction function, IrField input) =>
        IsInQuery(function) ? InQuery(input) : !input.Optional;

    /// <summary>Whether the arguments of a function travel in a query string or an address.</summary>
    public static bool IsInQuery(IrFunction function) =>
        function.Route is null ? function.Kind == FunctionKind.Read : function.Methods.All(method => method is "GET" or "HEAD");

    public static bool InQuery(IrField? input) => input is { Optional: false } && !CanBeAbsent(input.Type);

    public static bool Of(IrParam param) => param.IsRequired && !CanBeAbsent(param.Type);

    private static bool CanBeAbsent(IrType type) => type.Nullable || type.Item is not null;
}
