using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the codec of an enum.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter code, EnumSpec spec)
    {
        var type = spec.Type.CSharp;
        using var codec = code.Block($"internal readonly struct {spec.Name}Codec : IWireScalar<{type}>");
        code.Line("public static string Expected =>");
        using (code.Indent()) code.Line($"{CSharpText.Literal("one of " + string.Join(", ", spec.Variants.Select(v => v.WireName)))};");
        code.Line();
        EmitWrite(code, spec, "Write", variant => CSharpText.Utf8(CSharpText.JsonName(variant.WireName).TrimEnd(':')));
        code.Line();
        code.Line($"public static bool TryRead(ref WireReader reader, out {type} value) =>");
        using (code.Indent()) code.Line($"ScalarText.TryRead<{type}, {spec.Name}Codec>(ref reader, out value);");
        code.Line();
        EmitWrite(code, spec, "WriteCanonical", variant => CSharpText.Utf8(variant.WireName));
        code.Line();
        EmitTryParse(code, spec, type);
    }

    private static void EmitWrite(CodeWriter code, EnumSpec spec, string method, Func<VariantSpec, string> literal)
    {
        var type = spec.Type.CSharp;
        code.Line($"public static void {method}(WireWriter writer, {type} value) =>");
        using var indent = code.Indent();
        if (spec.Variants.Count == 0)
        {
            code.Line("throw ScalarText.Undefined(value);");
            return;
        }
        using var choice = code.Block("writer.Raw(value switch", "});");
        foreach (var variant in spec.Variants.Where(v => !v.IsAlias))
        {
            code.Line($"{type}.{CSharpText.Identifier(variant.CSharpName)} => {literal(variant)},");
        }
        code.Line("_ => throw ScalarText.Undefined(value),");
    }

    private static void EmitTryParse(CodeWriter code, EnumSpec spec, string type)
    {
        using var method = code.Block($"public static bool TryParse(global::System.ReadOnlySpan<char> text, out {type} value)");
        using var choice = code.Block("switch (text)");
        foreach (var variant in spec.Variants)
        {
            code.Line(
                $"case {CSharpText.Literal(variant.WireName)}: "
                + $"value = {type}.{CSharpText.Identifier(variant.CSharpName)}; return true;");
        }
        code.Line("default: value = default; return false;");
    }
}
