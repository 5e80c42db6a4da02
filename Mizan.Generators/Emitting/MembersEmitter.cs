using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>A member that is read into a variable.</summary>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Type">Its type.</param>
/// <param name="Target">The variable.</param>
/// <param name="IsRequired">Whether its type requires it.</param>
/// <param name="Field">What names it among the patterns.</param>
/// <param name="Constraints">What its value has to meet.</param>
internal sealed record MemberReading(
    string WireName, TypeRef Type, string Target, bool IsRequired, string Field, EquatableArray<ConstraintSpec> Constraints);

/// <summary>Writes the loop that reads the members of an object, be it a type's or a function's arguments.</summary>
internal static class MembersEmitter
{
    private const int BitsInWord = 64;

    /// <summary>Writes the loop.</summary>
    /// <param name="code">Takes the text.</param>
    /// <param name="members">What is read.</param>
    /// <param name="from">The namespace of the code, see <see cref="CodecText.Of"/>.</param>
    public static void EmitLoop(CodeWriter code, IReadOnlyList<MemberReading> members, string? from = null)
    {
        var names = CSharpText.Utf8(string.Concat(members.Select(m => m.WireName + "\0")));
        code.Call("if (!reader.StartObject", [names, "out var members"], ") return false;");
        if (members.Count > 0) EmitSwitch(code, members, from);
        else code.Line("while (reader.NextMember(ref members)) { }");
        for (var i = 0; i < members.Count; i++)
        {
            if (ConstraintEmitter.Demand(members[i].Constraints, members[i].IsRequired) is not { } demand) continue;
            code.Line($"reader.Demand(ref members, {Text(i)}, {CSharpText.Literal(ConstraintText.Of(demand))});");
        }
    }

    /// <summary>The call that ends the object, whose result tells whether everything was accepted.</summary>
    public static string End(IReadOnlyList<MemberReading> members) =>
        $"reader.EndObject(ref members, [{string.Join(", ", RequiredWords(members))}])";

    private static void EmitSwitch(CodeWriter code, IReadOnlyList<MemberReading> members, string? from)
    {
        using var block = code.Block("while (reader.NextMember(ref members)) switch (members.Index)");
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Type.IsUpload)
            {
                code.Line(member.Type.Item is null
                    ? $"case {Text(i)}: reader.UploadMember(ref members); break;"
                    : $"case {Text(i)}: reader.UploadListMember(ref members, ref {member.Target}); break;");
                continue;
            }
            var own = CodecText.MemberMethod(member.Type);
            string[] codec = own is not null ? [] : [$"default({CodecText.Of(member.Type, from)})"];
            string[] arguments = ["ref members", .. codec, "ref " + member.Target];
            var method = "reader." + (own ?? "Member");
            if (member.Constraints.Count == 0) code.Call($"case {Text(i)}: {method}", arguments, "; break;");
            else EmitConstrained(code, i, member, method, arguments);
        }
    }

    private static void EmitConstrained(CodeWriter code, int index, MemberReading member, string method, string[] arguments)
    {
        code.Line($"case {Text(index)}:");
        using var indent = code.Indent();
        code.Call("if (" + method, arguments, ")");
        using (code.Block())
        {
            var value = new ConstrainedValue(member.Target, member.Type, member.Field, "reader.Reject(ref members, ");
            ConstraintEmitter.Emit(code, member.Constraints, value);
        }
        code.Line("break;");
    }

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> RequiredWords(IReadOnlyList<MemberReading> members)
    {
        for (var start = 0; start < members.Count; start += BitsInWord)
        {
            var word = 0UL;
            for (var bit = 0; bit < BitsInWord && start + bit < members.Count; bit++)
            {
                if (members[start + bit].IsRequired) word |= 1UL << bit;
            }
            yield return "0x" + word.ToString("X", CultureInfo.InvariantCulture);
        }
    }
}
