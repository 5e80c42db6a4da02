using System.Reflection;
using System.Text.Json;

namespace Mizan.Tests.Generated;

/// <summary>Default values are the same for callers in process and on the wire.</summary>
[Category("Generator")]
public class DefaultTests
{
    private const string Source = """"
        namespace App;
        public enum Level { Low, Middle = 5, High }
        public enum Negative : sbyte { Minus = -3 }
        public enum Wide : ulong { Most = ulong.MaxValue }
        public struct Point { public int X { get; set; } }
        [Context] public class ReadsContext;
        public static partial class Defaults
        {
            public const string Constant = "constant \u2028";
            [Client] public static partial string Text(string a = "\"quoted\" \\ {0} \r\n\t\0 \u2028 日本 😀 */ // <x>&", string? b = null, string c = "", string d = Constant, string e = """a "raw" {b}""") => a + "|" + b + "|" + c + "|" + d + "|" + e;
            [Client] public static partial string Lone(string a = "a\u0085b") => a;
            [Client] public static partial string Chars(char a = '\'', char b = '\\', char c = '\n', char? d = 'ä', char e = '"') =>
                $"{a}{b}{c}{d}{e}";
            [Client] public static partial string Integers(int a = int.MinValue, long b = long.MinValue, ulong c = ulong.MaxValue,
                sbyte d = -128, byte e = 255, short f = -1, ushort g = 7, uint h = uint.MaxValue, int? i = -5, long? j = null) =>
                $"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j}";
            [Client] public static partial string Reals(double a = double.NaN, double b = double.NegativeInfinity, double c = -0.0,
                double d = 1e300, double e = double.Epsilon, float f = float.PositiveInfinity, float g = 0.1f, decimal h = -1.10m,
                decimal i = decimal.MaxValue, float? j = -1.5f, decimal? k = 2.50m) =>
                FormattableString.Invariant($"{a} {b} {double.IsNegative(c)} {d:R} {e:R} {f} {g:R} {h} {i} {j} {k}");
            [Client] public static partial string Enums(Level a = Level.Middle, Level b = (Level)99, Level? c = Level.High, Level? d = null,
                Negative e = Negative.Minus, Negative f = (Negative)(-4), Wide g = Wide.Most, Level h = default) =>
                $"{a} {b} {c} {d} {e} {f} {g} {h}";
            [Client] public static partial string Structs(Guid a = default, DateTime b = default, Point c = default, Point? d = null,
                DateOnly? e = default, TimeSpan f = new(), KeyValuePair<string, int>? g = null) => $"{a} {b.Ticks} {c.X} {d} {e} {f} {g}";
            [Client] public static partial string Nulls(List<int>? a = null, int[]? b = default, Uri? c = null, bool d = true,
                bool? e = false) => $"{a} {b} {c} {d} {e}";
            [Client(Context = typeof(ReadsContext))] public static partial string Read(string a = "x y", int[]? b = null,
                Level c = Level.High, int? d = 3, double e = -1.5, List<string>? f = null, char g = '"', bool h = true) =>
                $"{a} {b?.Length} {c} {d} {e.ToString(System.Globalization.CultureInfo.InvariantCulture)} {f?.Count} {g} {h}";
        }
        """";

    private static readonly string[] Functions = ["Text", "Lone", "Chars", "Integers", "Reals", "Enums", "Structs", "Nulls", "Read"];

    private ClientLibrary library = null!;

    [OneTimeSetUp]
    public async Task Compile() => library = await ClientLibrary.Compile(Source);

    [OneTimeTearDown]
    public void Unload() => library?.Dispose();

    [TestCaseSource(nameof(Functions))]
    public async Task ACallerInProcessAndACallerOnTheWireGetTheSame(string name)
    {
        Assert.That(await Wire(library.Call(SnakeCase(name))), Is.EqualTo(InProcess(name)));
    }

    [Test]
    public async Task AFetchGetsTheSameToo()
    {
        using var bundle = JsonDocument.Parse(await library.Fetch("reads", ""));
        Assert.That(bundle.RootElement.GetProperty("read").GetString(),
            Is.EqualTo(InProcess("Read")).And.EqualTo("x y  High 3 -1.5  \" True"));
    }

    [Test]
    public async Task WhatIsGivenWinsAndNullIsNoAbsence()
    {
        Assert.That(
            await Wire(library.Call("integers", """{"i":null,"j":4,"a":1,"d":2}""")),
            Does.StartWith("1 -9223372036854775808 ").And.EndsWith("  4"));
        Assert.That(await library.Call("integers", """{"a":null}"""), Does.StartWith("ValidationError: a "));
        Assert.That(await library.Fetch("reads", "a=b&b=1&b=2&c=low&d=9&f=x"), Is.EqualTo("""{"read":"b 2 Low 9 -1.5 1 \" True"}"""));
    }

    private static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static async Task<string?> Wire(Task<string> call)
    {
        var answer = await call;
        Assert.That(answer, Does.StartWith("\""));
        return JsonSerializer.Deserialize<string>(answer);
    }

    private string? InProcess(string name)
    {
        var method = library.GetType("App.Defaults").GetMethod(name)!;
        var missing = method.GetParameters().Select(_ => Type.Missing).ToArray();
        return (string?)method.Invoke(null, BindingFlags.OptionalParamBinding, null, missing, null);
    }
}
