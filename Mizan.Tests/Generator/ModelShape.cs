using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Mizan.Tests.Generator;

/// <summary>
/// Walks the types of a generator's model. What is found there stays in memory between two keystrokes and is compared
/// at each of them, so it may hold nothing of the compiler, and must be compared by value to the last leaf.
/// </summary>
internal static class ModelShape
{
    private static readonly Type[] CompilerTypes =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location),
        typeof(Compilation), typeof(SemanticModel), typeof(AttributeData), typeof(TypedConstant), typeof(Diagnostic),
    ];

    /// <summary>Fails with the path to each offending member.</summary>
    public static void AssertHoldsData(params Type[] roots)
    {
        var violations = roots.SelectMany(Violations).Distinct().ToArray();
        Assert.That(violations, Is.Empty, string.Join('\n', violations));
    }

    public static IReadOnlyList<string> Violations(Type root)
    {
        var found = new List<string>();
        Walk(root, root.Name, byHand: false, found, []);
        return found;
    }

    private static void Walk(Type type, string path, bool byHand, List<string> found, HashSet<(Type, bool)> seen)
    {
        if (Judge(type, byHand) is { } verdict) found.Add($"{path}: {type} {verdict}");
        else if (IsLeaf(type) || !seen.Add((type, byHand))) return;
        else if (IsCollection(type)) WalkArguments(type, path, byHand, found, seen);
        else WalkMembers(type, path, found, seen);
    }

    private static void WalkMembers(Type type, string path, List<string> found, HashSet<(Type, bool)> seen)
    {
        if (type is { IsClass: true, IsAbstract: false } && !ComparesByValue(type)) found.Add($"{path}: {type} has reference equality");
        var own = EqualsByHand(type);
        foreach (var field in Fields(type)) Walk(field.FieldType, $"{path}.{NameOf(field)}", own, found, seen);
        WalkArguments(type, path, byHand: true, found, seen);
        // A member of a base type holds whatever derives from it.
        foreach (var derived in type.Assembly.GetTypes().Where(other => other.BaseType == type))
        {
            Walk(derived, derived.Name, byHand: false, found, seen);
        }
    }

    private static void WalkArguments(Type type, string path, bool byHand, List<string> found, HashSet<(Type, bool)> seen)
    {
        if (type.IsArray) Walk(type.GetElementType()!, path + "[]", byHand, found, seen);
        foreach (var argument in type.GetGenericArguments()) Walk(argument, path + "[]", byHand, found, seen);
    }

    private static string? Judge(Type type, bool byHand)
    {
        if (CompilerTypes.Any(compiler => compiler.IsAssignableFrom(type))) return "belongs to the compiler";
        if (type == typeof(object)) return "may hold anything";
        if (typeof(Delegate).IsAssignableFrom(type)) return "may have captured anything";
        return !byHand && IsCollection(type) ? "is not compared element by element" : null;
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal);

    // A type with an Equals of its own has taken the comparison of its elements upon itself.
    private static bool IsCollection(Type type) =>
        type.IsArray
        || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true
        || (typeof(IEnumerable).IsAssignableFrom(type) && !EqualsByHand(type));

    private static bool EqualsByHand(Type type) =>
        EqualsOf(type) is { } equals && equals.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static bool ComparesByValue(Type type) => EqualsOf(type) is not null;

    private static MethodInfo? EqualsOf(Type type) =>
        type.GetMethod(nameof(Equals), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, [type])
        ?? type.GetMethod(nameof(Equals), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, [typeof(object)]);

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            foreach (var field in level.GetFields(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static string NameOf(FieldInfo field) => field.Name[0] == '<' ? field.Name[1..field.Name.IndexOf('>')] : field.Name;
}
