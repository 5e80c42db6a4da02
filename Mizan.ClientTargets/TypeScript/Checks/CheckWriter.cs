using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript.Checks;

/// <summary>Writes the functions that find, before a call, what the server would refuse.</summary>
/// <param name="model">What is checked.</param>
/// <param name="types">Notes what is imported.</param>
internal sealed class CheckWriter(ClientModel model, TypeImports types)
{
    /// <summary>The names that the generated code imports.</summary>
    public static readonly IReadOnlyList<string> Imports = ["check", .. CheckRules.All];

    private readonly CheckedTypes checkedTypes = new(model.Document);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> checkers = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();

    /// <summary>Whether anything is checked.</summary>
    public bool IsAny { get; private set; }

    /// <summary>What of <see cref="Imports"/> is used.</summary>
    public IReadOnlyCollection<string> Used => used;

    /// <summary>Writes the check of a function's arguments; nothing where none has to meet anything.</summary>
    public void WriteCall(TsWriter code, ClientCall call)
    {
        var inputs = call.Function.Inputs.Where(checkedTypes.Concerns).ToArray();
        if (inputs.Length == 0) return;
        IsAny = true;
        code.Line();
        code.Doc($"What the server would refuse in the arguments of `{call.Function.Name}`.");
        using var function = code.Function($"export function {call.Check}", [$"args: {call.Args}"], ": FieldErrors");
        code.Line("const errors: Checked = {};");
        foreach (var input in inputs) WriteField(code, input, TsText.Access("args", input.Name), FieldPath.Argument(input.Name));
        code.Line("return errors;");
    }

    /// <summary>Writes the checks of the types that arguments hold. Comes last: it is known by then which these are.</summary>
    public void WriteTypes(TsWriter code)
    {
        while (waiting.Count > 0) WriteType(code, waiting.Dequeue());
    }

    private void WriteType(TsWriter code, string type)
    {
        code.Line();
        string[] parameters = ["errors: Checked", "path: string", $"value: {types.Sent(type)}"];
        using var function = code.Function("function " + checkers[type], parameters, ": void");
        if (model.Document.Structs.FirstOrDefault(s => s.Name == type) is not { } found)
        {
            WriteCases(code, model.Document.Unions.First(u => u.Name == type));
            return;
        }
        foreach (var field in found.Fields.Where(checkedTypes.Concerns))
        {
            WriteField(code, field, TsText.Access("value", field.Name), FieldPath.Variable("path").Member(field.Name));
        }
    }

    // A case without a discriminator is what has none; the types cannot be told apart by a member that one of them lacks.
    private void WriteCases(TsWriter code, IrUnion union)
    {
        var hasPlainCase = union.Cases.Any(item => item.Value is null);
        var (property, member) = (TsText.Literal(union.Discriminator), TsText.Access("value", union.Discriminator));
        foreach (var item in union.Cases.Where(item => checkedTypes.Holds(new IrType(item.Struct))))
        {
            var value = item.IsNumber ? item.Value : TsText.Literal(item.Value ?? "");
            var test = item.Value is null ? $"!({property} in value)"
                : hasPlainCase ? $"{property} in value && {member} === {value}"
                : $"{member} === {value}";
            code.Line($"if ({test}) {CheckerOf(item.Struct)}(errors, path, value);");
        }
    }

    private void WriteField(TsWriter code, IrField field, string value, FieldPath path)
    {
        var rules = CheckRules.Of(field.Type, field.Constraints, types.Sent).ToArray();
        if (rules.Length > 0)
        {
            used.Add("check");
            used.UnionWith(rules.SelectMany(rule => rule.Imports));
            code.List("check(", ["errors", path.ToString(), value, .. rules.Select(rule => rule.Expression)], ");");
        }
        if (checkedTypes.Holds(field.Type)) WriteParts(code, field.Type, value, path, field.Type.Nullable || field.Optional, 1);
    }

    private void WriteParts(TsWriter code, IrType type, string value, FieldPath path, bool isAbsentAllowed, int depth)
    {
        if (type.Item is not { } item)
        {
            var call = $"{CheckerOf(type.Name)}(errors, {path}, {value});";
            code.Line(isAbsentAllowed ? $"if ({value}) {call}" : call);
            return;
        }
        var level = depth == 1 ? "" : TsText.Number(depth);
        var isMap = type.Name == IrTypeNames.Map;
        var (place, each) = ((isMap ? "key" : "i") + level, "each" + level);
        var parts = isMap
            ? $"Object.entries({value}{(isAbsentAllowed ? " ?? {}" : "")})"
            : (isAbsentAllowed ? $"({value} ?? [])" : value) + ".entries()";
        using var loop = code.Block($"for (const [{place}, {each}] of {parts}) {{");
        WriteParts(code, item, each, isMap ? path.Key(place) : path.Index(place), item.Nullable, depth + 1);
    }

    private string CheckerOf(string type)
    {
        if (checkers.TryGetValue(type, out var name)) return name;
        name = model.Names.Take("check" + model.SentName(type));
        checkers.Add(type, name);
        waiting.Enqueue(type);
        return name;
    }
}
