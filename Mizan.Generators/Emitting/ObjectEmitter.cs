using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the codec of a class, record or struct.</summary>
internal static class ObjectEmitter
{
    public static void Emit(CodeWriter code, ObjectSpec spec)
    {
        using var codec = code.Block($"internal readonly struct {spec.Name}Codec : IWireCodec<{spec.Type.CSharp}>");
        EmitWrite(code, spec);
        code.Line();
        using (code.Block($"public static bool TryRead(ref WireReader reader, out {spec.Type.CSharp} value)"))
        {
            if (spec.WriteOnly is null) EmitTryRead(code, spec);
            else EmitRefusal(code, spec);
        }
        if (spec.WriteOnly is not null) return;
        ConstraintEmitter.EmitPatterns(code, spec.Members.Where(IsRead).Select(m => (Variable(m), m.Constraints)));
    }

    private static void EmitWrite(CodeWriter code, ObjectSpec spec)
    {
        using var method = code.Block($"public static void Write(WireWriter writer, {spec.Type.CSharp} value)");
        code.Line(spec.Type.IsValueType ? "writer.StartObject();" : "writer.StartObject(value);");
        // Until one member is certain to stand there, only the writer knows whether a comma is due.
        var isCertain = false;
        for (var i = 0; i < spec.Members.Count; i++)
        {
            var member = spec.Members[i];
            var isFirstOrCertain = isCertain || i == 0;
            var own = isFirstOrCertain ? CodecText.MemberMethod(member.Type) : null;
            string[] codec = own is not null ? [] : [$"default({CodecText.Of(member.Type, spec.Namespace)})"];
            code.Call(
                $"{Condition(member)}writer.{own ?? (isFirstOrCertain ? "Member" : "MemberAfterOptional")}",
                [
                    CSharpText.Utf8((i == 0 ? "" : ",") + CSharpText.JsonName(member.WireName)),
                    "value." + CSharpText.Identifier(member.CSharpName),
                    .. codec,
                ],
                ";");
            isCertain |= member.Omission == MemberOmission.Never;
        }
        code.Line("writer.EndObject();");
    }

    private static string Condition(MemberSpec member)
    {
        var value = "value." + CSharpText.Identifier(member.CSharpName);
        return member.Omission switch
        {
            MemberOmission.WhenNull => $"if ({value} is not null) ",
            MemberOmission.WhenDefault => member.Type.IsValueType && !member.Type.Nullable
                ? $"if (!global::System.Collections.Generic.EqualityComparer<{member.Type.CSharp}>.Default.Equals({value}, default)) "
                : $"if ({value} is not null) ",
            _ => "",
        };
    }

    private static void EmitRefusal(CodeWriter code, ObjectSpec spec)
    {
        code.Line("value = default;");
        code.Line($"return reader.Refuse({CSharpText.Literal(spec.WriteOnly!)});");
    }

    private static void EmitTryRead(CodeWriter code, ObjectSpec spec)
    {
        code.Line("value = default;");
        var members = spec.Members.ToArray();
        code.Statements(members.Where(IsRead).Select(m => $"{m.Type.Annotated} {Variable(m)} = {m.Default ?? "default"};"));
        var readings = members
            .Where(IsRead)
            .Select(m => new MemberReading(m.WireName, m.Type, Variable(m), m.IsRequired, Variable(m), m.Constraints))
            .ToArray();
        MembersEmitter.EmitLoop(code, readings, spec.Namespace);
        code.Line($"if (!{MembersEmitter.End(readings)}) return false;");
        ConstructionEmitter.Emit(code, spec, [.. members.Where(IsRead)]);
        code.Line("return true;");
    }

    /// <summary>The variable that a member is read into. The prefix keeps it apart from the method's own.</summary>
    public static string Variable(MemberSpec member) => "_" + member.CSharpName;

    private static bool IsRead(MemberSpec member) => member.Access != MemberAccess.ReadOnly;
}
