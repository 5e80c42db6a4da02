using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>A function that is called, with the names of its generated code.</summary>
internal sealed class ClientCall
{
    /// <param name="function">The function.</param>
    /// <param name="names">Gives the names out.</param>
    public ClientCall(IrFunction function, TsNames names)
    {
        Function = function;
        var pascal = TsCase.Pascal(function.Name);
        Args = names.Take(pascal + "Args");
        Call = names.Take("call" + pascal);
        Check = names.Take("check" + pascal);
    }

    /// <summary>The function.</summary>
    public IrFunction Function { get; }

    /// <summary>The type of its arguments.</summary>
    public string Args { get; }

    /// <summary>The function that calls it.</summary>
    public string Call { get; }

    /// <summary>The function that checks its arguments.</summary>
    public string Check { get; }

    /// <summary>Whether it takes arguments.</summary>
    public bool HasArgs => Function.Inputs.Count > 0;

    /// <summary>The type of the arguments where it is called: nothing at all where none is needed.</summary>
    public string ArgsOrNone => !HasArgs ? "void" : Function.Inputs.All(input => input.Optional) ? Args + " | void" : Args;
}
