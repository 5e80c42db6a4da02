using Mizan.ClientTargets.TypeScript;
using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.React;

/// <summary>A context with the names of its providers and hooks.</summary>
internal sealed class ReactContext
{
    // React keeps these for itself, or every provider has them.
    private static readonly string[] ReservedProps = ["children", "key", "ref"];

    /// <param name="context">The context.</param>
    /// <param name="names">Gives the names out.</param>
    public ReactContext(ClientContext context, TsNames names)
    {
        Context = context;
        var pascal = TsCase.Pascal(context.Context.Name);
        IsGlobal = context.Context.Name == GlobalName;
        Hooks = names.Take(TsCase.Camel(context.Context.Name) + "Hooks");
        Provider = IsGlobal ? ReactFile.RootProvider : names.Take(pascal + "Provider");
        Props = IsGlobal ? "" : names.Take(Provider + "Props");
        UseHandle = names.Take($"use{pascal}Handle");
        UseContext = names.Take($"use{pascal}Context");
        Reads = [.. context.Reads.Select(read => (read, names.Take("use" + TsCase.Pascal(read.Name))))];
        var props = new TsNames(ReservedProps);
        Params = [.. context.Context.Params.Select(param => (param, props.Take(TsCase.Camel(param.Name))))];
    }

    /// <summary>The context that everybody has.</summary>
    public const string GlobalName = "global";

    /// <summary>The context.</summary>
    public ClientContext Context { get; }

    /// <summary>Whether the provider of the client keeps it.</summary>
    public bool IsGlobal { get; }

    /// <summary>The variable that holds what the hooks are made of.</summary>
    public string Hooks { get; }

    /// <summary>The component that keeps the entry.</summary>
    public string Provider { get; }

    /// <summary>The type of that component's properties.</summary>
    public string Props { get; }

    /// <summary>The hook for the entry.</summary>
    public string UseHandle { get; }

    /// <summary>The hook for all members.</summary>
    public string UseContext { get; }

    /// <summary>The members, each with the name of its hook.</summary>
    public IReadOnlyList<(IrFunction Function, string Hook)> Reads { get; }

    /// <summary>The parameters, each with the name of its property.</summary>
    public IReadOnlyList<(IrParam Param, string Prop)> Params { get; }
}
