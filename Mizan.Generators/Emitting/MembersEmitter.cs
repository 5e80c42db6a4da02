using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>A member that is read into a variable.</summary>
internal sealed record MemberReading(string WireName, TypeRef Type, string Target, bool IsRequired);

/// <summary>Writes the loop that reads the members of an object, be it a type's or a function's arguments.</summary>
internal static class MembersEmitter
{
    private const int BitsInWord = 64;

    public static void EmitLoop(CodeWriter code, IReadOnlyList<MemberReading> members)
    {
        var names = CSharpText.Utf8(string.Concat(members.Select(m => m.WireName + "\0")));
        code.Call("if (!reader.StartObject", [names, "out var members"], ") return false;");
        using (code.Block("while (reader.NextMember(ref members))"))
        {
            if (members.Count > 0) EmitSwitch(code, members);
        }
    }

    /// <summary>The call that ends the object, whose result tells whether everything was accepted.</summary>
    public static string End(IReadOnlyList<MemberReading> members) =>
        $"reader.EndObject(ref members, [{string.Join(", ", RequiredWords(members))}])";

    private static void EmitSwitch(CodeWriter code, IReadOnlyList<MemberReading> members)
    {
        using var block = code.Block("switch (members.Index)");
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Type.IsUpload)
            {
                code.Line($"case {i.ToString(CultureInfo.InvariantCulture)}: reader.UploadMember(ref members); break;");
                continue;
            }
            code.Call(
                $"case {i.ToString(CultureInfo.InvariantCulture)}: reader.Member",
                ["ref members", $"default({CodecText.Of(member.Type)})", "ref " + member.Target],
                "; break;");
        }
    }

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
