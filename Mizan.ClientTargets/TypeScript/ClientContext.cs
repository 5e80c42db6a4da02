using Mizan.Generators.Ir;

namespace Mizan.ClientTargets.TypeScript;

/// <summary>A context with the names of its generated code.</summary>
internal sealed class ClientContext
{
    /// <param name="context">The context.</param>
    /// <param name="reads">Its functions, sorted by name.</param>
    /// <param name="names">Gives the names out.</param>
    public ClientContext(IrContext context, IReadOnlyList<IrFunction> reads, TsNames names)
    {
        Context = context;
        Reads = reads;
        var pascal = TsCase.Pascal(context.Name);
        Data = names.Take(pascal + "ContextData");
        Params = names.Take(pascal + "ContextParams");
        Handle = names.Take(TsCase.Camel(context.Name) + "Context");
        Fetch = names.Take("fetch" + pascal);
        Optimistic = names.Take("optimistic" + pascal);
    }

    /// <summary>The context.</summary>
    public IrContext Context { get; }

    /// <summary>Its functions.</summary>
    public IReadOnlyList<IrFunction> Reads { get; }

    /// <summary>The type of a bundle.</summary>
    public string Data { get; }

    /// <summary>The type of its parameters.</summary>
    public string Params { get; }

    /// <summary>The function that gives a handle.</summary>
    public string Handle { get; }

    /// <summary>The function that fetches once.</summary>
    public string Fetch { get; }

    /// <summary>The function that makes an optimistic update.</summary>
    public string Optimistic { get; }

    /// <summary>Whether it takes parameters.</summary>
    public bool HasParams => Context.Params.Count > 0;

    /// <summary>Whether it cannot be fetched without parameters.</summary>
    public bool NeedsParams => Context.Params.Any(param => param.IsRequired);
}
