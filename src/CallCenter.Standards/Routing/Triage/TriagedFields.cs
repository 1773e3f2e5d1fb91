using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Routing;

/// <summary>The fields that triage adds to a contact, for tables to test.</summary>
internal static class TriagedFields
{
    private static readonly FieldDefinition RiskBand = new(TriageFacts.RiskBand, FieldType.Text, isRequired: false);
    private static readonly FieldDefinition Risk = new(TriageFacts.Risk, FieldType.Boolean, isRequired: true);

    /// <summary>What tables of transfer test beside: what came of triage.</summary>
    private static readonly FieldDefinition[] Answer =
    [
        new(TriageFacts.StopsAtOnce, FieldType.Boolean, isRequired: true),
        new(TriageFacts.Strategy, FieldType.Text, isRequired: false),
        new(TriageFacts.Department, FieldType.Text, isRequired: false),
    ];

    /// <summary>What the table of risks tests: a contact's fields, and the band of a risk score.</summary>
    public static RecordDefinition ForRisk(RecordDefinition contacts) => Extend(contacts, [RiskBand]);

    /// <summary>What the other tables of triage test: also whether there is a risk.</summary>
    public static RecordDefinition ForTriage(RecordDefinition contacts) => Extend(contacts, [RiskBand, Risk]);

    /// <summary>What tables of transfer test: also the answer of triage.</summary>
    public static RecordDefinition ForTransfer(RecordDefinition contacts) => Extend(contacts, [RiskBand, Risk, .. Answer]);

    /// <summary>The contact's fields and the ones added; those the contact has itself are left as they are.</summary>
    private static RecordDefinition Extend(RecordDefinition contacts, FieldDefinition[] added) =>
        new(contacts.Name, [.. contacts.Fields, .. added.Where(field => contacts.Find(field.Name) is null)]);
}
