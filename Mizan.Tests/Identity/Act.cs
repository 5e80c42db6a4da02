using Mizan.Registry;
using Mizan.Tests.Dispatch;
using Mizan.Wire;

namespace Mizan.Tests.Identity;

/// <summary>A call that takes <c>text</c> and gives a text.</summary>
internal sealed class Act(FunctionDeclaration declaration, Func<MizanRequest, string, ValueTask<string>> body)
    : CallFunction<Word, string, WireString>(declaration)
{
    public Act(string name, Func<MizanRequest, string, ValueTask<string>> body)
        : this(new FunctionDeclaration(name, FunctionKind.Call), body)
    {
    }

    protected override ValueTask<string> RunAsync(MizanRequest request, Word arguments) => body(request, arguments.Text);
}
