using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Parameters that are files: <c>Upload</c>, <c>Upload?</c> and <c>IReadOnlyList&lt;Upload&gt;</c>.</summary>
internal static class UploadParser
{
    // The parts of a multipart body that are no files.
    private static readonly HashSet<string> Reserved = ["fn", "args"];

    /// <summary>Why a type is no wire type although it has its place on the wire.</summary>
    public const string Refusal =
        "type 'Upload' is a file that comes with a call, and only a parameter of its own can be one: "
        + "Upload, Upload? or IReadOnlyList<Upload>; bytes within other data are a byte[]";

    public static bool Is(ITypeSymbol type) => KnownTypes.Is(type, "Mizan", "Upload");

    /// <summary>The type of a parameter that takes files; null for every other.</summary>
    public static TypeRef? Find(ITypeSymbol type)
    {
        if (Is(type)) return File(type);
        return type is INamedTypeSymbol { TypeArguments.Length: 1 } list
            && KnownTypes.Is(list, "System.Collections.Generic", "IReadOnlyList")
            && Is(list.TypeArguments[0])
            && list.TypeArguments[0].NullableAnnotation != NullableAnnotation.Annotated
                ? new TypeRef
                {
                    CSharp = TypeText.WithoutNull(type),
                    Form = TypeForm.Sequence,
                    Nullable = IsNullable(type),
                    Item = File(list.TypeArguments[0]),
                }
                : null;
    }

    /// <summary>Checks that a function can take files under a name.</summary>
    public static void Check(IParameterSymbol parameter, string wireName, FunctionKind kind, List<Problem> problems)
    {
        var site = ProblemSite.Parameter(parameter.Ordinal);
        if (kind == FunctionKind.Read)
        {
            problems.Add(new(
                "MIZ042",
                $"Parameter '{parameter.Name}' of a read is an Upload, which a query string cannot carry; "
                + "take files in a function without Context",
                ProblemSite.ParameterType(parameter.Ordinal)));
        }
        if (Reserved.Contains(wireName))
        {
            problems.Add(new(
                "MIZ005",
                $"The wire name '{wireName}' of parameter '{parameter.Name}' is that of another part of a call with files; "
                + "set one with [WireName]",
                site));
        }
    }

    private static TypeRef File(ITypeSymbol type) => new()
    {
        CSharp = TypeText.WithoutNull(type),
        Form = TypeForm.Scalar,
        Scalar = Scalar.Upload,
        Nullable = IsNullable(type),
    };

    // Code without annotations makes no promise, and a file that may be missing is the exception.
    private static bool IsNullable(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;
}
