using System.Globalization;
using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes how an object is made of the members that were read.</summary>
internal static class ConstructionEmitter
{
    public static void Emit(CodeWriter code, ObjectSpec spec, MemberSpec[] read)
    {
        var arguments = spec.Constructor
            .Select(a => a.Member >= 0 ? ObjectEmitter.Variable(spec.Members[a.Member]) : a.Constant!)
            .ToArray();
        var required = read
            .Where(m => m.Access == MemberAccess.Initializer)
            .Select(m => $"{CSharpText.Identifier(m.CSharpName)} = {ObjectEmitter.Variable(m)}")
            .ToArray();
        EmitNew(code, arguments, required);

        // An init accessor cannot be called later, so what was absent is copied from an object that has its own defaults.
        var optional = read
            .Where(m => m.Access == MemberAccess.OptionalInitializer)
            .Select(m => $"{CSharpText.Identifier(m.CSharpName)} = "
                + $"{Has(read, m)} ? {ObjectEmitter.Variable(m)} : value.{CSharpText.Identifier(m.CSharpName)}")
            .ToArray();
        if (optional.Length > 0) EmitNew(code, arguments, [.. required, .. optional]);

        foreach (var member in read.Where(m => m.Access == MemberAccess.Assignment))
        {
            code.Line($"if ({Has(read, member)}) value.{CSharpText.Identifier(member.CSharpName)} = {ObjectEmitter.Variable(member)};");
        }
    }

    private static void EmitNew(CodeWriter code, string[] arguments, string[] initializers)
    {
        if (initializers.Length == 0)
        {
            code.Call("value = new", arguments, ";");
            return;
        }
        code.Call("value = new", arguments, "");
        using var block = code.Block(close: "};");
        foreach (var initializer in initializers) code.Line(initializer + ",");
    }

    private static string Has(MemberSpec[] read, MemberSpec member) =>
        $"members.Has({Array.IndexOf(read, member).ToString(CultureInfo.InvariantCulture)})";
}
