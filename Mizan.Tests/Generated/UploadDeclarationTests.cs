using Mizan.Generators;
using Mizan.Tests.Generator;

namespace Mizan.Tests.Generated;

/// <summary>Where a file cannot be declared, the build says so, and where it can.</summary>
[Category("Generator")]
internal sealed class UploadDeclarationTests
{
    private const string Anywhere = "only a parameter of its own can be one: Upload, Upload? or IReadOnlyList<Upload>";

    [TestCase(
        "[Client(Context = \"shelf\")] public static partial int X(int a, Upload file) => a;",
        "MIZ042 Parameter 'file' of a read is an Upload, which a query string cannot carry; take files in a function without Context")]
    [TestCase("[Client(Context = \"shelf\")] public static partial int X(IReadOnlyList<Upload> files) => 1;", "MIZ042 Parameter 'files'")]
    [TestCase("[Client] public static partial Upload X(Upload file) => file;", "MIZ007 The result of 'X': type 'Upload' is a file that comes")]
    [TestCase("[Client] public static partial Task<List<Upload>> X() => null!;", "MIZ007 The result of 'X': type 'Upload' is a file")]
    [TestCase("[Client] public static partial Card X() => null!;", "MIZ007 The result of 'X': Picture: type 'Upload' is a file")]
    [TestCase("[Client] public static partial int X(Card card) => 1;", "MIZ006 Parameter 'card': Picture: type 'Upload' is a file")]
    [TestCase("[Client] public static partial int X(Upload[] files) => 1;", "MIZ006 Parameter 'files': type 'Upload' is a file")]
    [TestCase("[Client] public static partial int X(List<Upload> files) => 1;", Anywhere)]
    [TestCase("[Client] public static partial int X(IEnumerable<Upload> files) => 1;", Anywhere)]
    [TestCase("[Client] public static partial int X(IReadOnlyList<Upload?> files) => 1;", Anywhere)]
    [TestCase("[Client] public static partial int X(IReadOnlyList<IReadOnlyList<Upload>> files) => 1;", Anywhere)]
    [TestCase("[Client] public static partial int X(Dictionary<string, Upload> files) => 1;", "bytes within other data are a byte[]")]
    [TestCase("[Client] public static partial int X(Upload fn) => 1;", "MIZ005 The wire name 'fn' of parameter 'fn' is that of another part")]
    [TestCase("[Client] public static partial int X([WireName(\"args\")] Upload a) => 1;", "MIZ005 The wire name 'args' of parameter 'a'")]
    [TestCase("[Client] public static partial int X(Upload a, [WireName(\"a\")] int b) => 1;", "have the wire name 'a'")]
    [TestCase("[Client] public static partial int X(in Upload a) => 1;", "MIZ003 Parameter 'a' is ref, out, in or params")]
    [TestCase("[Client] public static partial int X(params IReadOnlyList<Upload> a) => 1;", "MIZ003 Parameter 'a' is ref, out, in or params")]
    [TestCase(
        "} public partial class Held(Upload file) { [Client] public partial long X() => file.Length;",
        "MIZ006 Parameter 'file' of the constructor of 'Held' is an Upload, which is no service; make it a parameter of the function")]
    public async Task AFileThatCannotComeIsRefused(string function, string message)
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()) { Expected = ["MIZ000"] }.RunAsync(
            TestCompilation.Usings
            + $"public record Card(Upload Picture); public static partial class Functions {{ {function} }}"
            + "public static partial class Rest { [Client] public static partial long Fine(Upload file) => file.Length; }");
        Assert.That(output.Diagnostics.Single().GetMessage(null), Does.Contain(message).And.StartWith("1 client function of"));
        Assert.That(output.Sources["Mizan.Module.g.cs"], Does.Contain("\"fine="));
    }

    [Test]
    public async Task CodeWithoutAnnotationsMeansAFileThatHasToCome()
    {
        var output = await new GeneratorDriverHarness(new ServerGenerator()).RunAsync(
            TestCompilation.Usings
            + "\n#nullable disable\npublic static partial class Functions { [Client] public static partial long X(Upload file) => file.Length; }");
        Assert.That(output.Sources["Functions.Functions.g.cs"], Does.Contain("reader.Upload(\"file\", isRequired: true)"));
    }
}
