namespace Mizan.Generators.Parsing;

/// <summary>What an edit changed of what files declare.</summary>
internal enum OutlineChange
{
    /// <summary>Nothing that matters outside of the edited files.</summary>
    Nothing,

    /// <summary>Methods, which matter to the types that they are declared in and to nothing else.</summary>
    Methods,

    /// <summary>Anything else.</summary>
    Anything,
}
