using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Codegen.Diff;

/// <summary>Whether something has to be sent. In a query string null is the same as absent, and so is a list without elements.</summary>
internal static class Need
{
    public static bool Of(IrFunction function, IrField input) =>
        function.Kind == FunctionKind.Read ? InQuery(input) : !input.Optional;

    public static bool InQuery(IrField? input) => input is { Optional: false } && !CanBeAbsent(input.Type);

    public static bool Of(IrParam param) => param.IsRequired && !CanBeAbsent(param.Type);

    private static bool CanBeAbsent(IrType type) => type.Nullable || type.Item is not null;
}
