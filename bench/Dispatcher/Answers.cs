using Mizan.Registry;

namespace Mizan.Bench.Dispatcher;

/// <summary>Hands functions over as the module of an assembly does.</summary>
internal sealed class Answers(ClientFunction[] functions) : MizanModule
{
    public override ClientFunction[] CreateFunctions() => functions;
}
