using System.Text;
using Mizan.Generators.Model;

namespace Mizan.Generators.Kdl.Writing;

/// <summary>Lays out one document.</summary>
internal sealed class DocumentWriter
{
    private const int IndentSize = 4;
    private const int WidestBlock = 80;

    private readonly StringBuilder text = new();
    private readonly TokenWriter tokens;
    private readonly KdlForm form;

    public DocumentWriter(KdlForm form)
    {
        this.form = form;
        tokens = new(text, form);
    }

    public string Write(KdlDocument document)
    {
        if (form == KdlForm.File) text.Append("/- kdl-version 2\n");
        for (var i = 0; i < document.Nodes.Count; i++)
        {
            if (i > 0 && form == KdlForm.File) text.Append('\n');
            Node(document.Nodes[i], depth: 1);
        }
        // The suite's form of an empty document is an empty line.
        if (text.Length == 0) text.Append('\n');
        return text.ToString();
    }

    private void Node(KdlNode node, int depth)
    {
        text.Append(' ', (depth - 1) * IndentSize);
        Head(node);
        if (node.Children.Count > 0) Children(node.Children, depth);
        text.Append('\n');
    }

    private void Children(EquatableArray<KdlNode> children, int depth)
    {
        if (depth == KdlReader.MaxDepth) throw new ArgumentException($"Nodes are nested more than {KdlReader.MaxDepth} deep.");
        var start = text.Length;
        if (depth > 1 && form == KdlForm.File && TryBlockOnLine(children, depth, start)) return;
        text.Length = start;
        Block(children, depth);
    }

    private void Block(EquatableArray<KdlNode> children, int depth)
    {
        text.Append(" {\n");
        foreach (var child in children) Node(child, depth + 1);
        text.Append(' ', (depth - 1) * IndentSize).Append('}');
    }

    // Gives up as soon as it is too wide, so that blocks within blocks are not written again and again.
    private bool TryBlockOnLine(EquatableArray<KdlNode> children, int depth, int start)
    {
        if (depth == KdlReader.MaxDepth) return false;
        for (var i = 0; i < children.Count; i++)
        {
            text.Append(i == 0 ? " { " : "; ");
            Head(children[i]);
            if (text.Length - start > WidestBlock) return false;
            if (children[i].Children.Count > 0 && !TryBlockOnLine(children[i].Children, depth + 1, start)) return false;
        }
        text.Append(" }");
        // The space in front belongs to what the block is put behind.
        return text.Length - start - 1 <= WidestBlock;
    }

    private void Head(KdlNode node)
    {
        tokens.Annotation(node.Annotation);
        tokens.Name(node.Name);
        foreach (var argument in node.Arguments)
        {
            text.Append(' ');
            tokens.Value(argument);
        }
        foreach (var property in Properties(node))
        {
            text.Append(' ');
            tokens.Name(property.Name);
            text.Append('=');
            tokens.Value(property.Value);
        }
    }

    private EquatableArray<KdlProperty> Properties(KdlNode node)
    {
        for (var i = 1; i < node.Properties.Count; i++)
        {
            var name = node.Properties[i].Name;
            for (var j = 0; j < i; j++)
            {
                if (node.Properties[j].Name != name) continue;
                throw new ArgumentException($"The node '{node.Name}' has two properties of the name '{name}'.");
            }
        }
        return form != KdlForm.Canonical || node.Properties.Count < 2
            ? node.Properties
            : node.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToEquatableArray();
    }
}
