using Microsoft.CodeAnalysis;
using Mizan.Generators.Ir;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Walks a class, record or struct: its members and the constructor that takes them.</summary>
internal static class ObjectParser
{
    private const int MaxMembers = 256;

    public static void Parse(INamedTypeSymbol type, string codecName, NamedTypeResult result)
    {
        var candidates = MemberParser.Collect(type, result);
        if (candidates.Count > MaxMembers)
        {
            result.Refusal = $"type '{TypeText.ForMessage(type)}' has more than {MaxMembers} members";
            return;
        }
        var constructor = ConstructorParser.Choose(type, candidates, result, out var writeOnly);
        var members = new List<MemberSpec>();
        var docs = result.Document(type);
        foreach (var candidate in candidates)
        {
            var member = MemberParser.Parse(candidate, type, constructor, result);
            if (member is null) return;
            if (members.Any(m => m.WireName == member.WireName))
            {
                result.Refusal = $"type '{TypeText.ForMessage(type)}' has two members with the wire name '{member.WireName}'";
                return;
            }
            if (member.WireName.Any(c => c < ' ') || !UnicodeText.IsWellFormed(member.WireName))
            {
                result.Refusal = $"member '{member.CSharpName}' of type '{TypeText.ForMessage(type)}' "
                    + "has a control character or half of a character in its wire name";
                return;
            }
            members.Add(member);
            docs.Add(member.WireName, candidate);
        }
        var arguments = writeOnly is null ? ConstructorParser.Arguments(constructor, members, ref writeOnly) : default;
        var isAuxiliary = codecName != TypeText.CodecName(type);
        var path = TypePath.Of(type, isAuxiliary ? TypePath.Plain : "");
        if (docs.ToSpec(path) is { } doc) result.Docs.Add(doc);
        result.Specs.Add(new ObjectSpec
        {
            Type = NamedTypeParser.Reference(type, codecName),
            Namespace = TypeText.CodecNamespace(type),
            Name = codecName,
            Path = path,
            IsAuxiliary = isAuxiliary,
            Members = members.ToEquatableArray(),
            Constructor = arguments,
            WriteOnly = writeOnly,
        });
    }
}
