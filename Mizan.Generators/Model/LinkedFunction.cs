namespace Mizan.Generators.Model;

/// <summary>A function with its effects, ready to be written.</summary>
/// <param name="Function">The function.</param>
/// <param name="Effects">Its effects; null when they cannot be told, and so it is not served.</param>
/// <param name="Problems">Why it is not served.</param>
internal sealed record LinkedFunction(FunctionSpec Function, EffectsSpec? Effects, EquatableArray<Problem> Problems);

/// <summary>The functions that share a file: those of one type, and of others whose names differ in case only.</summary>
/// <param name="Name">The full name of the type.</param>
/// <param name="Functions">The functions, sorted by wire name.</param>
internal sealed record FunctionGroup(string Name, EquatableArray<LinkedFunction> Functions);

/// <summary>The methods that share a file and are not served, grouped likewise.</summary>
/// <param name="Name">The full name of the type.</param>
/// <param name="Methods">The methods, sorted by name.</param>
internal sealed record RefusedGroup(string Name, EquatableArray<MethodSpec> Methods);
