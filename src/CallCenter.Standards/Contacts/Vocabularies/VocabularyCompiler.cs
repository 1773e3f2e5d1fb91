using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Contacts;

/// <summary>Checks what a vocabulary declares against the records, and joins to it what is defined elsewhere; all findings at once.</summary>
/// <param name="section">The vocabulary.</param>
/// <param name="records">All records there are.</param>
/// <param name="defined">The fields whose values are codes of what other sections define.</param>
/// <param name="compared">The fields that compare two others, with their records.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class VocabularyCompiler(Located<VocabularyCatalogue> section, ImmutableArray<RecordDefinition> records, ImmutableArray<DefinedField> defined, ImmutableArray<(string Record, FieldDefinition Field)> compared, FindingList findings)
{
    private readonly HashSet<(string? Record, string Field)> seen = [];

    /// <summary>The vocabulary, as far as it could be read: a field whose values are not all known stays open.</summary>
    public Vocabulary Compile()
    {
        var declared = new List<FieldVocabulary>();
        LocatedList<FieldVocabulary> fields = section.Each(s => s.Fields);
        foreach (Located<FieldVocabulary> field in fields)
        {
            Codes.Of($"term", field.Each(f => f.Terms), term => term.Code, findings);
            if (Check(field) && field.Each(f => f.Terms) is { Count: > 0, IsComplete: true })
            {
                declared.Add(field.Value);
            }
        }

        // Where a vocabulary may be among what could not be read, a code that it lacks would be told in vain.
        return new Vocabulary(
            new VocabularyCatalogue { Fields = [.. declared] },
            !fields.IsComplete ? [] : [.. declared.Select(field => new ClosedField(field.Field, field.Record, [.. field.Terms.Select(term => term.Code).Distinct()])), .. defined.Select(field => field.Closed)],
            fields.IsComplete ? defined : [],
            compared);
    }

    private bool Check(Located<FieldVocabulary> located)
    {
        FieldVocabulary field = located.Value;
        if (!seen.Add((field.Record, field.Field)))
        {
            findings.Add(FindingRules.DuplicateCode, located.At(f => f.Field), field.Field, $"Field '{field}' has two vocabularies.");
            return false;
        }

        LocatedList<VocabularyTerm> terms = located.Each(f => f.Terms);
        if (terms is { Count: 0, IsComplete: true })
        {
            findings.Add(VocabularyFindings.NoTerms, terms.Place, field.Field, $"Field '{field}' could have no value.");
        }

        return FieldsOf(located) is { } declared && IsOpen(located, declared);
    }

    /// <summary>The fields that a vocabulary is for; null with a finding where there are none.</summary>
    private FieldDefinition[]? FieldsOf(Located<FieldVocabulary> located)
    {
        FieldVocabulary field = located.Value;
        RecordDefinition[] within = [.. records.Where(record => field.Record is null || record.Name == field.Record)];
        if (within.Length == 0)
        {
            findings.Add(FindingRules.UnknownCode, located.At(f => f.Record), field.Record, $"There is no record '{Excerpt.Of(field.Record!)}'; {NearestName.Suggest(field.Record!, [.. records.Select(record => record.Name)])}.");
            return null;
        }

        FieldDefinition[] declared = [.. within.Select(record => record.Find(field.Field)).OfType<FieldDefinition>()];
        if (declared.Length == 0)
        {
            string[] open = [.. within.SelectMany(record => record.Fields).Where(known => known.IsOpenText).Select(known => known.Name).Distinct()];
            findings.Add(FindingRules.UnknownField, located.At(f => f.Field), field.Field, $"No record has a field '{Excerpt.Of(field.Field)}'; {NearestName.Suggest(field.Field, open)}.");
            return null;
        }

        return declared;
    }

    private bool IsOpen(Located<FieldVocabulary> located, FieldDefinition[] declared)
    {
        FieldVocabulary field = located.Value;
        bool isDefined = defined.Any(known => known.Closed.Field == field.Field && known.Closed.Record == field.Record);
        if (!isDefined && declared.Any(known => known.IsOpenText))
        {
            return true;
        }

        findings.Add(
            VocabularyFindings.FieldNotOpen, located.At(f => f.Field), field.Field,
            isDefined ? FindingWords.Of($"The values of field '{field}' are the codes of what the book defines.") : $"Field '{field}' is no open text: it has its own values, or is not a text.");
        return false;
    }
}
