using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Bench.Dispatcher;

/// <summary>A function that has its result at hand: what is left is the dispatch.</summary>
/// <param name="name">The wire name.</param>
/// <param name="rows">The result.</param>
internal sealed class Answer(string name, string[] rows)
    : CallFunction<Numbers, string[], WireArray<string, WireString>>(new FunctionDeclaration(name, FunctionKind.Call))
{
    protected override ValueTask<string[]> RunAsync(MizanRequest request, Numbers arguments) => new(rows);
}
