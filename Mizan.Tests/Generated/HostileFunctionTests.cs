namespace Mizan.Tests.Generated;

/// <summary>Functions whose names, and whose surroundings' names, stand in the way of generated code.</summary>
[Category("Generator")]
public class HostileFunctionTests
{
    private const string Source = """
        namespace Board
        {
            public partial class Auth { [Client(Auth = global::Mizan.Auth.None)] public static partial int Login(int a) => a; }
            public static partial class Cards { [Client(Auth = global::Mizan.Auth.Staff)] public static partial int CardsOnly(int a) => a;
            public static partial class Auth { [Client] public static partial int NestedAuth(int a) => a; } }
            public static partial class System { [Client] public static partial int OfSystem(int a, Guid? b = null) => a; }
            public static partial class Mizan { [global::Mizan.Client] public static partial int OfMizan(int a) => a; }
            public static partial class WireReader { [Client] public static partial int OfReader(int a) => a;
            public static partial class WireInteger { [Client] public static partial int OfInteger(int a) => a; } }
            public static partial class FunctionKind { [Client] public static partial int OfKind(int a) => a;
            public static partial class CallFunction { [Client] public static partial int OfCall(int a) => a; } }
        }
        namespace Mizan.Wire { public static partial class Own { [Client] public static partial int OfWire(int a) => a; } }
        namespace Mizan.Registry { public static partial class Own2 { [Client] public static partial int OfRegistry(int a) => a; } }
        namespace Mizan.Functions.Own { public static partial class Cards { [Client] public static partial int OfFunctions(int a) => a; } }
        namespace @namespace.@class { public static partial class @event { [Client] public static partial int @new(int a) => a; } }
        namespace Großes.日本 { public static partial class Ünï { [Client(Name = "unicode")] public static partial int Größe(int a) => a; } }
        namespace WireString.IWireCodec { public static partial class NoArguments { [Client] public static partial int OfNone() => 7;
        [Client] public static partial int NoArgumentsFunction(int a) => a; } }
        public static partial class Arguments { [Client] public static partial int OfArguments(int a) => a;
        [Client(Name = "args2")] public static partial int Arguments_(int a) => a; }
        public static partial class NoResult { [Client] public static partial void OfResult(int a) { } }
        public static partial class MizanRequest { [Client] public static partial Task OfRequest(int a,
            global::Mizan.MizanRequest request) => Task.CompletedTask; }
        public static partial class ValueTask { [Client]
            public static partial global::System.Threading.Tasks.ValueTask<int> OfTask(int a) => new(a); }
        public static partial class TestModule { [Client] public static partial int OfModule(int a) => a; }
        public static partial class Same { [Client] public static partial int Codecs(int a) => a;
        [Client] public static partial int RunAsync(int a) => a; [Client] public static partial int Declaration(int a) => a;
        [Client] public static partial int Function(int a) => a; }
        """;

    private ClientLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await ClientLibrary.Compile(Source);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCase("login")]
    [TestCase("nested_auth")]
    [TestCase("of_system")]
    [TestCase("of_mizan")]
    [TestCase("of_reader")]
    [TestCase("of_integer")]
    [TestCase("of_kind")]
    [TestCase("of_call")]
    [TestCase("of_wire")]
    [TestCase("of_registry")]
    [TestCase("of_functions")]
    [TestCase("new")]
    [TestCase("unicode")]
    [TestCase("of_none")]
    [TestCase("no_arguments_function")]
    [TestCase("of_arguments")]
    [TestCase("args2")]
    [TestCase("of_task")]
    [TestCase("of_module")]
    [TestCase("codecs")]
    [TestCase("run")]
    [TestCase("declaration")]
    [TestCase("function")]
    public async Task ItIsServed(string function) => Assert.That(await library.Call(function, """{"a":7}"""), Is.EqualTo("7"));

    [Test]
    public async Task FunctionsWithoutAResultAreServedToo()
    {
        Assert.That(await library.Call("of_result", """{"a":7}"""), Is.EqualTo("null"));
        Assert.That(await library.Call("of_request", """{"a":7}"""), Is.EqualTo("null"));
        Assert.That(await library.Call("cards_only", """{"a":7}"""), Does.StartWith("Unauthorized"));
    }
}
