using Mizan.Codegen.Documents;

namespace Mizan.Codegen.Diff;

/// <summary>Compares the named types, each in the directions in which it travels.</summary>
internal sealed class TypeDiff(DocumentIndex before, DocumentIndex after, FieldDiff fields, ChangeLog log)
{
    private readonly StructDiff structs = new(fields, log);
    private readonly ChoiceDiff choices = new(log);
    private readonly HashSet<string> renamed = new(StringComparer.Ordinal);

    public void Compare(TypePairs pairs)
    {
        foreach (var pair in pairs.All)
        {
            var subject = pairs.SubjectOf(pair.Before);
            var suffix = CompareNames(pair, subject);
            switch (subject.Kind)
            {
                case SubjectKind.Enum:
                    choices.Compare(subject, suffix, before.Enums[pair.Before], after.Enums[pair.After], pair.Direction);
                    break;
                case SubjectKind.Union:
                    choices.Compare(subject, suffix, before.Unions[pair.Before], after.Unions[pair.After], pair.Direction);
                    break;
                default:
                    structs.Compare(subject, suffix, before.Structs[pair.Before], after.Structs[pair.After], pair.Direction);
                    break;
            }
        }
        ReportDeclarations(pairs);
    }

    // Gives what tells the members apart from those of the type that kept its name, where there is one.
    private string CompareNames(TypePair pair, Subject subject)
    {
        if (pair.Before == pair.After) return "";
        var isRename = !after.TypeNames.Contains(pair.Before) && !before.TypeNames.Contains(pair.After);
        if (isRename && !renamed.Contains(pair.Before) && !renamed.Contains(pair.After))
        {
            renamed.Add(pair.Before);
            renamed.Add(pair.After);
            log.Compatible(Rule.TypeRenamed, subject, $"it is called '{pair.After}' now; names of types do not travel");
            return "";
        }
        var place = pair.Place.Subject == subject ? "" : $" of {pair.Place.Subject.KindName} {pair.Place.Subject.Name}";
        log.Compatible(
            Rule.TypeRenamed, subject,
            $"as {pair.Place.Noun}{place} it is replaced by '{pair.After}'; names of types do not travel, and what differs is listed");
        return $" (in '{pair.After}')";
    }

    private void ReportDeclarations(TypePairs pairs)
    {
        foreach (var name in before.TypeNames.Except(after.TypeNames).Where(name => !renamed.Contains(name)))
        {
            log.Neutral(Rule.TypeRemoved, pairs.SubjectOf(name), "it is not declared any more");
        }
        foreach (var name in after.TypeNames.Except(before.TypeNames).Where(name => !renamed.Contains(name)))
        {
            log.Neutral(Rule.TypeAdded, new(Subject.KindOf(after.FormOf(name)), name), "it is new");
        }
    }
}
