using Microsoft.AspNetCore.Http;
using Mizan.Invalidation;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Tests.Dispatch;

/// <summary>Functions as the build would write them, with bodies that a test chooses.</summary>
internal static class HandWritten
{
    /// <summary>A call with the arguments <c>a</c> and <c>b</c>, both whole numbers.</summary>
    public sealed class Call(FunctionDeclaration declaration, Func<MizanRequest, Pair, ValueTask<int>> body)
        : CallFunction<Pair, int, WireInteger<int>>(declaration)
    {
        public Call(string name, Func<MizanRequest, Pair, ValueTask<int>> body)
            : this(new FunctionDeclaration(name, FunctionKind.Call), body)
        {
        }

        protected override ValueTask<int> RunAsync(MizanRequest request, Pair arguments) => body(request, arguments);
    }

    /// <summary>A call that takes any text and gives it back, or whatever else the body makes of it.</summary>
    public sealed class Echo(string name, Func<string, string?>? body = null)
        : CallFunction<Word, string, WireString>(new(name, FunctionKind.Call))
    {
        protected override ValueTask<string> RunAsync(MizanRequest request, Word arguments) =>
            new(body is null ? arguments.Text : body(arguments.Text)!);
    }

    /// <summary>A read with the required argument <c>id</c>.</summary>
    public sealed class Read(FunctionDeclaration declaration, Func<MizanRequest, int, ValueTask<string>> body)
        : ContextFunction<Key, string, WireString>(declaration)
    {
        public Read(string context, string name, Func<MizanRequest, int, ValueTask<string>> body)
            : this(In(context, name), body)
        {
        }

        protected override ValueTask<string> RunAsync(MizanRequest request, Key arguments) => body(request, arguments.Id);
    }

    /// <summary>A read with the required arguments <c>id</c> and <c>limit</c>.</summary>
    public sealed class Page(string context, string name)
        : ContextFunction<Window, string, WireString>(In(context, name))
    {
        protected override ValueTask<string> RunAsync(MizanRequest request, Window arguments) =>
            new($"{arguments.Id}/{arguments.Limit}");
    }

    /// <summary>A function with a route, without arguments; as a mutation it makes the context <c>page</c> stale.</summary>
    public sealed class View(string name, FunctionKind kind, RouteDeclaration route, Func<MizanRequest, ValueTask<IResult>> body)
        : ViewFunction<NoArguments>(new(name, kind) { Route = route })
    {
        protected override ValueTask<IResult> RunAsync(MizanRequest request, NoArguments arguments) => body(request);

        protected override void Report(CallEffects effects, in NoArguments arguments)
        {
            effects.Begin("page");
            effects.End();
        }
    }

    public sealed class Module(params ClientFunction[] functions) : MizanModule
    {
        public override ClientFunction[] CreateFunctions() => functions;
    }

    public static FunctionDeclaration In(string context, string name) => new(name, FunctionKind.Read) { Context = context };
}
