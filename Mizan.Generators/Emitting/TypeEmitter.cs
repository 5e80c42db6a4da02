using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the file of one wire type: its codec.</summary>
internal static class TypeEmitter
{
    public static string Emit(NamedSpec spec)
    {
        var code = GeneratedFile.Begin();
        GeneratedFile.FileNamespace(code, spec.Namespace, "Mizan.Wire");
        code.Line(GeneratedFile.Attribute);
        switch (spec)
        {
            case ObjectSpec type:
                ObjectEmitter.Emit(code, type);
                break;
            case EnumSpec type:
                EnumEmitter.Emit(code, type);
                break;
            case UnionSpec type:
                UnionEmitter.Emit(code, type);
                break;
        }
        return code.Finish();
    }
}
