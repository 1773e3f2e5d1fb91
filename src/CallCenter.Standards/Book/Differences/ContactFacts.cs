using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>Tells what is known of a contact: every field that says something, with the names that a standard has for its values.</summary>
internal static class ContactFacts
{
    /// <summary>A clause for each fact, in the order of the fields, then one for the band of the risk score.</summary>
    public static ImmutableArray<ExplanationPart> Of(Standard standard, in Contact contact, string? riskBand = null)
    {
        RecordDefinition named = standard.Vocabulary.Close(Contact.Schema.Definition);
        var values = new FieldValues(named.Name, standard.Vocabulary.NameOf);
        Contact nothing = default;
        ImmutableArray<ExplanationPart>.Builder facts = ImmutableArray.CreateBuilder<ExplanationPart>();
        for (int i = 0; i < Contact.Schema.Definition.Fields.Length; i++)
        {
            FieldDefinition field = Contact.Schema.Definition.Fields[i];
            InputValue value = InputValue.Read(field, Contact.Schema.Reader(i), in contact);
            if (!value.IsMissing && value != InputValue.Read(field, Contact.Schema.Reader(i), in nothing))
            {
                facts.Add(Clause(named.Name, named.Fields[i], values.Of("value", named.Fields[i], value.Literal(field))));
            }
        }

        if (riskBand is not null)
        {
            var band = new FieldDefinition(TriageFacts.RiskBand, FieldType.Text, isRequired: false);
            facts.Add(Clause(named.Name, band, values.Code("value", band, riskBand)));
        }

        return facts.DrainToImmutable();
    }

    private static ExplanationPart Clause(string record, FieldDefinition field, ExplanationPart value) =>
        ExplanationPart.Clause(CellPhrases.Fact, field.Type == FieldType.Boolean ? "condition.flag" : "condition.is", ExplanationPart.Field("field", record, field), value);
}
