using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tool.Analysis;

/// <summary>Tells inputs that an analysis found in clauses, as explanations tell facts: fields and values by their names, where a record has them.</summary>
/// <param name="language">The reader's language.</param>
/// <param name="record">The record that the inputs are of; null where it is known by names of fields only.</param>
/// <param name="names">The names that a book gives to values; null where there is no book.</param>
internal sealed class ToldFacts(ExplanationLanguage language, RecordDefinition? record, ValueNames? names)
{
    private readonly FieldValues values = new(record?.Name ?? "", names);

    /// <summary>All that an input has, a clause for each of its fields.</summary>
    public string Of(Witness input) => string.Join(language.Mark("between-long-items"), input.Values.Select(Of));

    private string Of(WitnessValue value)
    {
        ExplanationPart clause = record?.Find(value.Field) is not { } field ? IsMissing(value) ? Missing(new ExplanationPart { Name = "field", Kind = ExplanationPartKind.Field, Code = value.Field }) : CellPhrases.Unknown(CellPhrases.Fact, value.Field, value.Literal)
            : IsMissing(value) && field.Type != FieldType.Boolean ? Missing(ExplanationPart.Field("field", record.Name, field))
            : ExplanationPart.Clause(CellPhrases.Fact, field.Type == FieldType.Boolean ? "condition.flag" : "condition.is", ExplanationPart.Field("field", record.Name, field), values.Of("value", field, value.Literal));
        return language.Text(clause.Phrase!);
    }

    private static bool IsMissing(WitnessValue value) => value.Literal == "null";

    private static ExplanationPart Missing(ExplanationPart field) => ExplanationPart.Clause(CellPhrases.Fact, "condition.holds", field, ExplanationPart.Clause("test", "test.unknown"));
}
