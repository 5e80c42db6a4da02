using Mizan.Generators.Model;

namespace Mizan.Generators.Emitting;

/// <summary>Writes the struct that holds the arguments of a function with a route, with the code that reads it.</summary>
internal static class RouteArgumentsEmitter
{
    public static void EmitReaders(CodeWriter code, RouteSpec route, ParameterSpec[] parameters, ParameterSpec[] tracked)
    {
        using (code.Block("public static void Read(ref WireQuery path, ref WireQuery query, out Arguments arguments)"))
        {
            ArgumentsEmitter.EmitDefaults(code, parameters);
            EmitTexts(code, "path", In(parameters, ArgumentPlace.Path), tracked);
            EmitTexts(code, "query", In(parameters, ArgumentPlace.Query), tracked);
        }
        var body = In(parameters, ArgumentPlace.Body);
        if (body.Length == 0) return;
        if (route.Body == "JsonOrForm")
        {
            code.Line();
            using var form = code.Block("public static void ReadForm(ref WireQuery form, ref Arguments arguments)");
            EmitTexts(code, "form", body, tracked);
        }
        code.Line();
        using var json = code.Block("public static bool TryReadBody(ref WireReader reader, ref Arguments arguments)");
        ArgumentsEmitter.EmitMembers(code, body, [.. tracked.Intersect(body)]);
    }

    private static void EmitTexts(CodeWriter code, string source, ParameterSpec[] parameters, ParameterSpec[] tracked)
    {
        foreach (var parameter in parameters) TextArgumentEmitter.Emit(code, source, parameter, tracked.Contains(parameter));
    }

    private static ParameterSpec[] In(ParameterSpec[] parameters, ArgumentPlace place) => [.. parameters.Where(p => p.Place == place)];
}
