using Mizan.Generators.Ir;

namespace Mizan.Codegen.Documents;

/// <summary>Types as people read them: <c>list&lt;card&gt;</c>, <c>date?</c>, <c>int64 (as a string)</c>.</summary>
internal static class TypeText
{
    public static string Of(IrType type)
    {
        var name = type.Item is null ? type.Name : $"{type.Name}<{Of(type.Item)}>";
        return name + (type.Nullable ? "?" : "") + (type.IsText ? " (as a string)" : "");
    }
}
