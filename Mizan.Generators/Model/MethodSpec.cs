namespace Mizan.Generators.Model;

/// <summary>A method's signature, enough to repeat it and to call it.</summary>
internal sealed record MethodSpec
{
    /// <summary>The types around it.</summary>
    public required ContainerSpec Container { get; init; }

    /// <summary>Its name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among the methods of that name, from 0; numbers that would give another method's name are left out.</summary>
    public required int Overload { get; init; }

    /// <summary>Accessibility and other modifiers that both parts of a partial method repeat.</summary>
    public required string Modifiers { get; init; }

    /// <summary>The declared return type in C#.</summary>
    public required string ReturnType { get; init; }

    /// <summary>The type parameters in C#, which only a function that is not served has.</summary>
    public string TypeParameters { get; init; } = "";

    /// <summary>What is demanded of them, in C#.</summary>
    public string Constraints { get; init; } = "";

    /// <summary>How the result comes.</summary>
    public required ReturnForm ReturnForm { get; init; }

    /// <summary>The parameters, in order.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>Its name, told apart from its overloads.</summary>
    public string UniqueName => Numbered(Name, Overload);

    /// <summary>The name that generated code of the method goes by: unique in the project, and safe as a file name.</summary>
    public string HintName => Container.FullName + "." + UniqueName;

    public static string Numbered(string name, int overload) => overload == 0 ? name : $"{name}{overload + 1}";
}

/// <summary>How a method's result comes.</summary>
internal enum ReturnForm
{
    /// <summary>At once.</summary>
    Value,

    /// <summary>Not at all.</summary>
    Void,

    /// <summary>As a task with a result.</summary>
    TaskOf,

    /// <summary>As a task without a result.</summary>
    Task,

    /// <summary>As a value task with a result.</summary>
    ValueTaskOf,

    /// <summary>As a value task without a result.</summary>
    ValueTask,
}

/// <summary>The namespace and types around a method, from the outside in.</summary>
/// <param name="Namespace">The namespace, or the empty string.</param>
/// <param name="Types">Each type as its keywords and name: <c>class Cards</c>.</param>
internal sealed record ContainerSpec(string Namespace, EquatableArray<ContainerType> Types)
{
    /// <summary>The full name with dots, without <c>global::</c>.</summary>
    public string FullName => (Namespace.Length == 0 ? "" : Namespace + ".") + string.Join(".", Types.Select(type => type.Name));

    /// <summary>The type in C#, qualified from <c>global::</c>.</summary>
    public string CSharp => "global::" + Emitting.CSharpText.Qualified(FullName);
}

/// <summary>One of the types around a method.</summary>
/// <param name="Keyword">The keywords of its declaration: <c>class</c>, <c>record struct</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="TypeParameters">Its type parameters in C#, which only the type of a function that is not served has.</param>
internal sealed record ContainerType(string Keyword, string Name, string TypeParameters);
