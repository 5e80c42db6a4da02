namespace Mizan.Tests.Generated;

/// <summary>Functions of every shape, called through the registry and the dispatcher.</summary>
[Category("Generator")]
public class SignatureTests
{
    private const string Source = """
        namespace Board;
        public static partial class Forms
        {
            [Client] public static partial int Value(int a) => a + 1;
            [Client] public static partial Task<int> TaskOfAsync(int a) => Task.FromResult(a + 1);
            [Client] public static async partial Task<int> Awaited(int a) { await Task.Yield(); return a + 1; }
            [Client] public static partial ValueTask<int> ValueTaskOf(int a) => new(a + 1);
            [Client] public static async partial ValueTask<string?> Later(string? a) { await Task.Yield(); return a; }
            [Client] public static partial void Nothing() { }
            [Client] public static partial Task Done(int a) => Task.CompletedTask;
            [Client] public static async partial ValueTask DoneLater(int a) {
                await Task.Yield(); if (a < 0) throw MizanError.Conflict("negative"); }
            [Client] public static partial string? Maybe(bool there) => there ? "x" : null;
            [Client] public static partial Task<int?> MaybeLater(bool there) => Task.FromResult(there ? 1 : (int?)null);
            [Client] public static partial ValueTask<List<string?>?> Lists(List<string?>? a) => new(a);
            [Client] public static partial string Extension(this string text) => text + "!";
            [Client] public static partial int Async() => 1;
            [Client] internal static partial Secret Hidden(Secret a) => a;
            [Client] public static partial Task<Secret?> Throws() => throw new InvalidOperationException();
            [Client] public static partial Task<Secret?> NotYet() => throw new NotImplementedException();
        }
        public record Secret(int A);

        public static partial class Keywords
        {
            [Client] public static partial string @class(int @int, string @namespace, bool @await, int value, int @arguments, int reader,
                int request, int members, int Read_) => $"{@int}{@namespace}{@await}{value}{arguments}{reader}{request}{members}{Read_}";
            [Client] public static partial int Reserved([WireName("x")] int Arguments, int TryRead, int Read, int Equals,
                int GetHashCode) => Arguments + TryRead + Read + Equals + GetHashCode;
            [Client] public static partial int Unicode([WireName("groesse")] int größe, [WireName("x")] int 日本) => größe + 日本;
        }

        public partial class Overloads
        {
            [Client] public static partial int Get(int a) => a;
            [Client(Name = "get_text")] public static partial string Get(string a) => a;
            [Client(Name = "get_two")] public static partial int Get(int a, int b) => a + b;
            [Client(Name = "get_2")] public static partial int Get2(int a) => -a;
            [Client(Name = "get_lower")] public static partial int get(int a) => a * 10;
        }

        public partial class Outer
        {
            public partial record Inner { public partial struct Deep { [Client] public readonly partial int FromStruct(int a) => a; }
            [Client] public partial int FromRecord(int a) => a; }
            internal static partial class Quiet { [Client] internal static partial int FromInternal(int a) => a; }
            public readonly partial record struct Value { [Client] public partial int FromRecordStruct(int a) => a; }
        }

        public partial class Animal { [Client] public virtual partial string Sound() => "none"; public virtual string Other() => ""; }
        public partial class Dog : Animal { [Client(Name = "dog_sound")] public override partial string Sound() => "woof";
        [Client] public sealed override partial string Other() => "other"; }
        public partial class Puppy : Dog { [Client(Name = "puppy_sound")] public new partial string Sound() => "wiff";
        [Client] protected internal partial string Inner() => "inner"; }

        public partial class Old { [Obsolete("no more")] [Client] public static partial OldType Former(OldType a) => a; }
        [Obsolete] public record OldType(int A) { [Obsolete("no")] public int B { get; set; } }
        """;

    private ClientLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await ClientLibrary.Compile(
        [
            "#pragma warning disable CS0612 // The sources' own uses of what is obsolete.\n" + Source,
            "namespace Split; public partial class Parts { private readonly int start = 40; }",
            "namespace Split; partial class Parts { [Client] public partial int Parted(int a) => start + a; }",
        ],
        (_, _) => { });

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCase("value", """{"a":1}""", "2")]
    [TestCase("task_of", """{"a":1}""", "2")]
    [TestCase("awaited", """{"a":1}""", "2")]
    [TestCase("value_task_of", """{"a":1}""", "2")]
    [TestCase("later", """{"a":"ü"}""", "\"ü\"")]
    [TestCase("later", """{"a":null}""", "null")]
    [TestCase("later", "{}", "ValidationError: a is required")]
    [TestCase("nothing", "{}", "null")]
    [TestCase("done", """{"a":1}""", "null")]
    [TestCase("done_later", """{"a":1}""", "null")]
    [TestCase("done_later", """{"a":-1}""", "Conflict: negative")]
    [TestCase("maybe", """{"there":true}""", "\"x\"")]
    [TestCase("maybe", """{"there":false}""", "null")]
    [TestCase("maybe_later", """{"there":true}""", "1")]
    [TestCase("maybe_later", """{"there":false}""", "null")]
    [TestCase("lists", """{"a":["x",null]}""", """["x",null]""")]
    [TestCase("extension", """{"text":"a"}""", "\"a!\"")]
    [TestCase("async", "{}", "1")]
    [TestCase("hidden", """{"a":{"a":1}}""", """{"a":1}""")]
    [TestCase("throws", "{}", "InternalError: The function failed.")]
    [TestCase("not_yet", "{}", "NotImplemented: The function is not implemented.")]
    [TestCase("class", """{"int":1,"namespace":"n","await":true,"value":2,"arguments":3,"reader":4,"request":5,"members":6,"read_":7}""",
        "\"1nTrue234567\"")]
    [TestCase("reserved", """{"x":1,"try_read":2,"read":3,"equals":4,"get_hash_code":5}""", "15")]
    [TestCase("unicode", """{"groesse":1,"x":2}""", "3")]
    [TestCase("get", """{"a":1}""", "1")]
    [TestCase("get_text", """{"a":"x"}""", "\"x\"")]
    [TestCase("get_two", """{"a":1,"b":2}""", "3")]
    [TestCase("get_2", """{"a":1}""", "-1")]
    [TestCase("get_lower", """{"a":1}""", "10")]
    [TestCase("from_struct", """{"a":1}""", "1")]
    [TestCase("from_record", """{"a":1}""", "1")]
    [TestCase("from_record_struct", """{"a":1}""", "1")]
    [TestCase("from_internal", """{"a":1}""", "1")]
    [TestCase("sound", "{}", "\"none\"")]
    [TestCase("dog_sound", "{}", "\"woof\"")]
    [TestCase("puppy_sound", "{}", "\"wiff\"")]
    [TestCase("other", "{}", "\"other\"")]
    [TestCase("inner", "{}", "\"inner\"")]
    [TestCase("former", """{"a":{"a":1,"b":2}}""", """{"a":1,"b":2}""")]
    [TestCase("parted", """{"a":2}""", "42")]
    [TestCase("value", """{"a":"1"}""", "ValidationError: a must be a whole number from -2147483648 to 2147483647")]
    [TestCase("hidden", """{"a":{}}""", "ValidationError: a.a is required")]
    [TestCase("get_two", "{}", "ValidationError: a is required; b is required")]
    [TestCase("value", "[]", "BadRequest: The arguments must be an object.")]
    public async Task ACallIsAnswered(string function, string arguments, string answer) =>
        Assert.That(await library.Call(function, arguments), Is.EqualTo(answer));
}
