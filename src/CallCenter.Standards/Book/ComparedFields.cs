using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The fields that a vocabulary adds to records by comparing two of theirs, checked; those with errors are left out.</summary>
internal static class ComparedFields
{
    public static ImmutableArray<(string Record, FieldDefinition Field)> Of(Located<VocabularyCatalogue> section, ImmutableArray<RecordDefinition> records, FindingList findings)
    {
        LocatedList<FieldComparison> comparisons = section.Each(s => s.Comparisons);
        var taken = new HashSet<(string Record, string Code)>();
        foreach (Located<FieldComparison> comparison in comparisons)
        {
            Codes.CheckForm(comparison.Value.Code, comparison.At(c => c.Code), findings);
        }

        return [.. comparisons.Where(comparison => KebabCode.IsValid(comparison.Value.Code)).SelectMany(comparison => Read(comparison, records, findings).Where(field => IsFree(comparison, field.Record, taken, findings)))];
    }

    /// <summary>Whether no comparison before it has its code on a record.</summary>
    private static bool IsFree(Located<FieldComparison> comparison, string record, HashSet<(string Record, string Code)> taken, FindingList findings)
    {
        bool isFree = taken.Add((record, comparison.Value.Code));
        if (!isFree)
        {
            findings.Add(FindingRules.DuplicateCode, comparison.At(c => c.Code), comparison.Value.Code, $"A comparison '{comparison.Value.Code}' of record '{record}' stands before; name a record for each.");
        }

        return isFree;
    }

    private static List<(string Record, FieldDefinition Field)> Read(Located<FieldComparison> comparison, ImmutableArray<RecordDefinition> records, FindingList findings)
    {
        Place place = comparison.At(c => c.Holds);
        string holds = comparison.Value.Holds;
        if (FieldComparisonText.Parse(holds, out UnaryTestsError? error) is not { } read)
        {
            findings.Add(VocabularyFindings.ComparisonUnreadable, place, holds, $"At {error!.Position}: {error.Said}");
            return [];
        }

        var fields = new List<(string Record, FieldDefinition Field)>();
        foreach (RecordDefinition record in RecordsOf(comparison, read, records, findings))
        {
            if (record.Find(comparison.Value.Code) is not null)
            {
                findings.Add(FindingRules.DuplicateCode, comparison.At(c => c.Code), comparison.Value.Code, $"Record '{record.Name}' has a field '{comparison.Value.Code}' itself.");
                return [];
            }

            if (Relation(comparison, read, record, findings) is not { } field)
            {
                return [];
            }

            fields.Add((record.Name, field));
        }

        return fields;
    }

    /// <summary>The records that have both fields; none with a finding where there are none.</summary>
    private static RecordDefinition[] RecordsOf(Located<FieldComparison> comparison, FieldComparisonText read, ImmutableArray<RecordDefinition> records, FindingList findings)
    {
        string? name = comparison.Value.Record;
        RecordDefinition[] within = [.. records.Where(record => name is null || record.Name == name)];
        if (within.Length == 0)
        {
            findings.Add(FindingRules.UnknownCode, comparison.At(c => c.Record), name, $"There is no record '{Excerpt.Of(name!)}'; {NearestName.Suggest(name!, [.. records.Select(known => known.Name)])}.");
            return [];
        }

        RecordDefinition[] with = [.. within.Where(record => record.Find(read.Left) is not null && record.Find(read.Right) is not null)];
        if (with.Length == 0)
        {
            string lacking = Array.Exists(within, record => record.Find(read.Left) is not null) ? read.Right : read.Left;
            string[] known = [.. within.SelectMany(record => record.Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal)];
            findings.Add(FindingRules.UnknownField, comparison.At(c => c.Holds), lacking, $"No record has fields '{Excerpt.Of(read.Left)}' and '{Excerpt.Of(read.Right)}' both; {NearestName.Suggest(lacking, known)}.");
        }

        return with;
    }

    private static FieldDefinition? Relation(Located<FieldComparison> comparison, FieldComparisonText read, RecordDefinition record, FindingList findings)
    {
        (FieldDefinition left, FieldDefinition right) = (record.Find(read.Left)!, record.Find(read.Right)!);
        Place place = comparison.At(c => c.Holds);
        bool isOrder = read.Sign is not ("=" or "!=");
        if (left.Type != right.Type || left.Scale != right.Scale || (isOrder && left.Type == FieldType.Boolean))
        {
            findings.Add(VocabularyFindings.ComparisonUnreadable, place, comparison.Value.Holds, $"Fields '{left.Name}' and '{right.Name}' cannot be compared so: they are of two types, or have no order.");
            return null;
        }

        if (read.PlusOf(right, out UnaryTestsError? error) is not { } plus)
        {
            findings.Add(VocabularyFindings.ComparisonUnreadable, place, comparison.Value.Holds, $"At {error!.Position}: {error.Said}");
            return null;
        }

        return new FieldDefinition(comparison.Value.Code, FieldType.Boolean, isRequired: false)
        {
            Label = comparison.Value.Name,
            Class = (DataClass)Math.Max((int)left.Class, (int)right.Class),
            Relation = new FieldRelation(left.Name, read.Sign, right.Name, plus, left.Type, left.Scale),
        };
    }
}
