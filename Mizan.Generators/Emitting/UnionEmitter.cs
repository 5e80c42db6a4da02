using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the codec of a polymorphic type.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter code, UnionSpec spec)
    {
        using var codec = code.Block($"internal readonly struct {spec.Name}Codec : IWireCodec<{spec.Type.CSharp}>");
        EmitWrite(code, spec);
        code.Line();
        EmitTryRead(code, spec);
    }

    private static void EmitWrite(CodeWriter code, UnionSpec spec)
    {
        using var method = code.Block($"public static void Write(WireWriter writer, {spec.Type.CSharp} value)");
        code.Line($"if (value is null) WireNull.Throw<{spec.Type.CSharp}>();");
        code.Line("var type = value.GetType();");
        var prefix = "";
        foreach (var item in spec.Cases)
        {
            var member = item.Discriminator is null ? "" : CSharpText.JsonName(spec.Discriminator) + Json(spec, item.Discriminator);
            code.Line($"{prefix}if (type == typeof({item.CSharp}))");
            using var block = code.Block();
            code.Call("WireCases.Write", ["writer", CSharpText.Utf8(member), $"({item.CSharp})value", $"default({item.Codec})"], ";");
            prefix = "else ";
        }
        if (spec.BaseCodec is not null && !spec.Cases.Any(c => c.CSharp == spec.Type.CSharp))
        {
            code.Line($"{prefix}if (type == typeof({spec.Type.CSharp}))");
            using var block = code.Block();
            code.Line($"{spec.BaseCodec}.Write(writer, value);");
        }
        code.Line("else");
        using var otherwise = code.Block();
        code.Line("throw WireCases.Unknown(value);");
    }

    private static void EmitTryRead(CodeWriter code, UnionSpec spec)
    {
        var readable = spec.Cases.Where(c => c.Discriminator is not null).ToArray();
        using var method = code.Block($"public static bool TryRead(ref WireReader reader, out {spec.Type.CSharp} value)");
        using var choice = code.Block(
            $"switch (WireCases.Discriminator(ref reader, {CSharpText.Literal(spec.Discriminator)}, "
            + $"{(spec.IsNumeric ? "true" : "false")}))");
        foreach (var item in readable)
        {
            code.Call(
                $"case {CSharpText.Literal(item.Discriminator!)}: "
                + $"return WireCases.TryRead<{spec.Type.CSharp}, {item.CSharp}, {item.Codec}>",
                ["ref reader", "out value"],
                ";");
        }
        if (spec.BaseCodec is not null) code.Line($"case null: return {spec.BaseCodec}.TryRead(ref reader, out value);");
        var names = string.Join(", ", readable.Select(c => c.Discriminator));
        code.Line("default:");
        using var indent = code.Indent();
        code.Line("value = null;");
        code.Call("return WireCases.Refuse", ["ref reader", CSharpText.Literal(spec.Discriminator), CSharpText.Literal(names)], ";");
    }

    private static string Json(UnionSpec spec, string discriminator) =>
        spec.IsNumeric ? discriminator : CSharpText.JsonName(discriminator).TrimEnd(':');
}
