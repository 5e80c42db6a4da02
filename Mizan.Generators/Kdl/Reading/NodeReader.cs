using Mizan.Generators.Model;

namespace Mizan.Generators.Kdl.Reading;

/// <summary>
/// Reads nodes. Those whose block is open wait on a list and not on the stack, so that no document can exhaust it.
/// </summary>
internal sealed class NodeReader(Cursor cursor)
{
    private readonly Stack<OpenBlock> open = new();
    private List<KdlNode> nodes = [];

    /// <summary>Reads to the end.</summary>
    public EquatableArray<KdlNode> ReadAll()
    {
        while (true)
        {
            WhiteSpace.SkipBetweenNodes(cursor);
            if (cursor.IsAtEnd && open.Count == 0) return nodes.ToEquatableArray();
            var node = cursor.Current == '}' || cursor.IsAtEnd ? CloseBlock() : ReadHead();
            if (!OpensBlock(node) && !node.IsDiscarded) nodes.Add(node.ToNode());
        }
    }

    private NodeDraft ReadHead()
    {
        var isDiscarded = TakeSlashdash();
        var position = cursor.At(cursor.Offset);
        var annotation = ValueReader.ReadAnnotation(cursor);
        var name = ValueReader.ReadName(cursor, isDiscarded ? "the node that '/-' takes out" : "the name of a node");
        return new(name) { Annotation = annotation, Position = position, IsDiscarded = isDiscarded, End = cursor.Offset };
    }

    // Reads on until the node ends, or a block of its children begins.
    private bool OpensBlock(NodeDraft node)
    {
        while (true)
        {
            WhiteSpace.SkipWithinNode(cursor);
            if (TakeTerminator()) return false;
            var start = cursor.Offset;
            var isDiscarded = TakeSlashdash();
            if (cursor.Current == '{')
            {
                Open(node, isDiscarded);
                return true;
            }
            if (node.HasBlock) throw cursor.Error(start, "A node ends with its children; put a new line or ';' behind the '}'.");
            if (start == node.End && !isDiscarded) throw NotSeparated();
            ReadEntry(node, isDiscarded);
        }
    }

    private void ReadEntry(NodeDraft node, bool isDiscarded)
    {
        var value = ValueReader.Read(cursor, isDiscarded ? "what '/-' takes out" : "an argument, a property, '{' or the end of the node");
        node.End = cursor.Offset;
        if (value is KdlString { Annotation: null } name)
        {
            // The space in front of the next entry is the space in front of '='.
            WhiteSpace.SkipWithinNode(cursor);
            if (cursor.Current == '=')
            {
                var property = new KdlProperty(name.Text, ReadPropertyValue());
                node.End = cursor.Offset;
                if (!isDiscarded) node.Add(property);
                return;
            }
        }
        if (!isDiscarded) node.Add(value);
    }

    private KdlValue ReadPropertyValue()
    {
        cursor.Offset++;
        WhiteSpace.SkipWithinNode(cursor);
        return ValueReader.Read(cursor, "the value of the property behind '='");
    }

    private void Open(NodeDraft node, bool isDiscarded)
    {
        if (!isDiscarded && node.HasChildren)
        {
            throw cursor.Error("A node has one block of children; move these into the first, or put '/-' in front.");
        }
        if (open.Count + 1 >= KdlReader.MaxDepth)
        {
            throw cursor.Error($"Nodes are nested more than {KdlReader.MaxDepth} deep; make the document flatter.");
        }
        open.Push(new(node, nodes, cursor.Offset));
        nodes = node.Open(isDiscarded);
        cursor.Offset++;
    }

    private NodeDraft CloseBlock()
    {
        if (cursor.IsAtEnd) throw cursor.Error(open.Peek().Brace, "This '{' is not closed; write '}' behind the last child.");
        if (open.Count == 0) throw cursor.Error("No '{' is open that this '}' could close; take it out.");
        cursor.Offset++;
        var block = open.Pop();
        nodes = block.Siblings;
        block.Node.End = cursor.Offset;
        return block.Node;
    }

    // A closing brace ends the last child too, and is left for whoever opened it.
    private bool TakeTerminator()
    {
        if (cursor.IsAt('/', '/')) WhiteSpace.SkipLineComment(cursor);
        if (cursor.IsAtEnd || cursor.Current == '}') return true;
        if (cursor.Current == ';') cursor.Offset++;
        else if (KdlCharacters.IsNewline(cursor.Current)) cursor.SkipNewline();
        else return false;
        return true;
    }

    private bool TakeSlashdash()
    {
        if (!cursor.IsAt('/', '-')) return false;
        cursor.Offset += 2;
        WhiteSpace.SkipBetweenNodes(cursor);
        return true;
    }

    private KdlException NotSeparated() => cursor.Current switch
    {
        '=' => cursor.Error("No name of a property stands in front of this '='; it is a string without annotation."),
        '"' or '#' => cursor.Expected("a space", "a raw string is written #\"…\"#, any other string with quotes or '#' within quotes"),
        var c when KdlCharacters.IsIdentifier(c) => cursor.Expected("a space or the end of the node", "put a space in front of it"),
        _ => cursor.Expected("a space or the end of the node", "a string with this character stands in quotes"),
    };

    private readonly struct OpenBlock(NodeDraft node, List<KdlNode> siblings, int brace)
    {
        public readonly NodeDraft Node = node;
        public readonly List<KdlNode> Siblings = siblings;
        public readonly int Brace = brace;
    }
}
