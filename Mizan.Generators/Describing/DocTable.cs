using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Describing;

/// <summary>What documentation comments say, by declaration and member.</summary>
internal sealed class DocTable
{
    private readonly Dictionary<(string Owner, string Member), string> texts = [];

    public DocTable(IEnumerable<DocSpec> docs)
    {
        foreach (var doc in docs)
        {
            foreach (var text in doc.Texts) texts[(doc.Owner, text.Member)] = UnicodeText.Repair(text.Text);
        }
    }

    public string? this[string owner, string member = DocSpec.Itself] => texts.TryGetValue((owner, member), out var text) ? text : null;
}
