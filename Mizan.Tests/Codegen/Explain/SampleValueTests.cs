using System.Text.Json;
using Mizan.Codegen.Documents;
using Mizan.Codegen.Explain;

namespace Mizan.Tests.Codegen.Explain;

internal sealed class SampleValueTests
{
    [TestCase("type='int32' min=5", "5")]
    [TestCase("type='int32' min=5 min-exclusive=#true", "6")]
    [TestCase("type='int32' max=0", "0")]
    [TestCase("type='float64' min=-1 max=2", "1")]
    [TestCase("type='int64' encoding='string'", "\"1\"")]
    [TestCase("type='int32' { allowed 7 8; }", "7")]
    [TestCase("type='string' min-length=6", "\"textxx\"")]
    [TestCase("type='string' max-length=2", "\"te\"")]
    [TestCase("type='string' format='email'", "\"ada@example.org\"")]
    [TestCase("type='list' min-length=2 { item type='bool'; }", "[true,true]")]
    [TestCase("type='map' { item type='char'; }", "{\"key\":\"x\"}")]
    [TestCase("type='e'", "\"a\"")]
    [TestCase("type='s'", "{\"a\":true}")]
    [TestCase("type='u'", "{\"kind\":1,\"a\":true}")]
    [TestCase("type='plain'", "{\"a\":true}")]
    [TestCase("type='empty'", "{\"kind\":\"e\"}")]
    public void ASampleMeetsWhatIsDemanded(string field, string expected) => Assert.That(Sampled(field), Is.EqualTo(expected));

    [TestCase("endless")]
    [TestCase("endless_list")]
    public void ATypeThatHoldsItselfEnds(string type)
    {
        using var sample = JsonDocument.Parse(Sampled($"type='{type}'"));
        Assert.That(sample.RootElement.EnumerateObject().Count(), Is.EqualTo(1));
    }

    private static string Sampled(string field)
    {
        var document = Description.Of($$"""
            enum 'e' { variant 'a'; variant 'b'; }
            struct 's' { field 'a' type='bool'; field 'b' type='bool' optional=#true; }
            struct 'nothing'
            struct 'endless' { field 'next' type='endless'; }
            struct 'endless_list' { field 'next' type='list' { item type='endless_list'; }; }
            union 'u' discriminator='kind' { case 1 type='s'; case 2 type='nothing'; }
            union 'plain' discriminator='kind' { case type='s'; }
            union 'empty' discriminator='kind' { case 'e' type='nothing'; }
            function 'f' kind='call' { input 'x' {{field}}; output type='void'; }
            """);
        return new SampleValue(new DocumentIndex(document)).Of(document.Functions[0].Inputs[0]);
    }
}
